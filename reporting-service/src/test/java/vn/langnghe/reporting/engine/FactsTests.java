package vn.langnghe.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.StepKind;
import vn.langnghe.reporting.domain.Told;
import vn.langnghe.reporting.domain.WorkingTime;
import vn.langnghe.reporting.report.Indicators;
import vn.langnghe.reporting.report.ShippedCalendar;

class FactsTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NEVER_WORKED_OUT = Instant.parse("2026-09-25T01:00:00Z");

    /** Some rule of ours that fails over one case, as only the next surprise will show. */
    private final WorkingTime office = new WorkingTime() {

        private final WorkingTime usual = ShippedCalendar.read(ZONE);

        @Override
        public long minutes(Instant from, Instant to) {
            if (to.equals(NEVER_WORKED_OUT)) {
                throw new ArithmeticException("long overflow");
            }
            return usual.minutes(from, to);
        }
    };

    private final ReportEngine engine = new ReportEngine(
            new ReportEngine.Limits("256MB", 1), ZONE, Indicators.shipped().derived());
    private final Facts facts = new Facts(engine, office);

    @AfterEach
    void close() throws SQLException {
        engine.close();
    }

    @Test
    void oneCaseThatCannotBeCountedIsLeftOutAloneAndSaidWithTheColumn() {
        var bad = answered(7, NEVER_WORKED_OUT);

        facts.load(stored(Stream.concat(
                IntStream.range(1_000, 1_999).mapToObj(id -> answered(id, Instant.parse("2026-09-24T01:00:00Z"))),
                Stream.of(bad))));

        assertThat(count()).isEqualTo(999);
        assertThat(facts.leftOut()).containsExactly(Map.entry(bad.caseId(), "answer_minutes"));
    }

    @Test
    void itIsCountedAsSoonAsItCanBe() {
        facts.put(List.of(answered(7, NEVER_WORKED_OUT), answered(8, Instant.parse("2026-09-24T01:00:00Z"))));
        assertThat(count()).isEqualTo(1);

        facts.put(List.of(answered(7, NEVER_WORKED_OUT.plusSeconds(60))));

        assertThat(count()).isEqualTo(2);
        assertThat(facts.leftOut()).isEmpty();
    }

    @Test
    void whoeverReadsWhileEverythingIsReadAnewSeesWhatWasBefore() {
        var at = Instant.parse("2026-09-24T01:00:00Z");
        facts.put(List.of(answered(7, at), answered(8, at)));
        var seen = new HashSet<Integer>();

        facts.reload(stored(IntStream.range(1_000, 1_005).mapToObj(id -> {
            seen.add(count());
            return answered(id, at);
        })));

        assertThat(seen).containsExactly(2);
        assertThat(count()).isEqualTo(5);
        assertThat(engine.asOf().events()).isEqualTo(10);
    }

    @Test
    void whatBreaksOffWhileEverythingIsReadAnewLeavesWhatWasBefore() {
        var at = Instant.parse("2026-09-24T01:00:00Z");
        facts.put(List.of(answered(7, at), answered(8, at)));

        assertThatThrownBy(() -> facts.reload(stored(IntStream.range(0, 9).mapToObj(id -> {
                    if (id > 5) {
                        throw new IllegalStateException("the store is away");
                    }
                    return answered(1_000 + id, at);
                }))))
                .hasMessage("the store is away");

        assertThat(count()).isEqualTo(2);
    }

    private static CaseHistory answered(int id, Instant at) {
        return Told.of(id, "2026-09-20T01:00:00Z")
                .opened("NNS", null)
                .at(at.toString(), StepKind.RESOLVED, Status.RESOLVED)
                .history();
    }

    private int count() {
        return engine.ask("SELECT case_id FROM facts", List.of()).rows().size();
    }

    private static Histories stored(Stream<CaseHistory> all) {
        return new Histories() {
            @Override
            public Map<String, CaseHistory> find(Collection<String> caseIds) {
                return Map.of();
            }

            @Override
            public void save(Collection<CaseHistory> histories) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Stream<CaseHistory> all() {
                return all;
            }
        };
    }
}
