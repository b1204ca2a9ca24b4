package vn.langnghe.intake.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.intake.domain.Fault;

class CellsTests {

    private final ArrayList<Fault> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "20/11/2026, 2026-11-20T00:00+07:00",
        "20/11/2026 8:30, 2026-11-20T08:30+07:00",
        "2026-11-20, 2026-11-20T00:00+07:00",
        "2026-11-20 08:30, 2026-11-20T08:30+07:00",
        "2026-11-20 08:30:15, 2026-11-20T08:30:15+07:00",
        "2026-11-20T08:30:00Z, 2026-11-20T08:30:00Z"
    })
    void daysOfPeopleAndOfPrograms(String given, String understood) {
        assertThat(receivedAt(given)).isEqualTo(understood);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30/2/2026", "2026-02-30", "11-20-2026", "2026-11-20 25:00"})
    void noSuchDay(String given) {
        assertThat(receivedAt(given)).isNull();
        assertThat(faults).extracting(Fault::field).containsExactly("receivedAt");
    }

    @Test
    void noneGiven() {
        assertThat(new Cells(Map.of(), faults).submission().receivedAt()).isNull();
    }

    private String receivedAt(String given) {
        return new Cells(Map.of(Column.RECEIVED_AT, given), faults).submission().receivedAt();
    }
}
