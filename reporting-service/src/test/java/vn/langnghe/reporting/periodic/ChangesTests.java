package vn.langnghe.reporting.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;
import vn.langnghe.reporting.periodic.PeriodicReport.Change;
import vn.langnghe.reporting.periodic.PeriodicReport.PrintedTable;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;

class ChangesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    @Test
    void aParagraphLessAndARowMoreAreNotAChangeOfEveryLineBeneath() {
        var before = report(7, List.of("Một.", "Hai."), row("Phòng A", "1"), row("Phòng B", "2"), row("Tổng", "3"));
        var after = report(8, List.of("Một khác."), row("Phòng A", "1"), row("Phòng C", "4"), row("Tổng", "5"));

        assertThat(Changes.between(before, after))
                .containsExactly(
                        new Change("flow.left", "7", "8"),
                        new Change("I/1", "Một.", "Một khác."),
                        new Change("I/2", "Hai.", ""),
                        new Change("I/1/Phòng C", "", "4"),
                        new Change("I/1/Tổng", "3", "5"),
                        new Change("I/1/Phòng B", "2", ""));
    }

    private static List<String> row(String name, String count) {
        return List.of(name, count);
    }

    @SafeVarargs
    private static PeriodicReport report(long left, List<String> paragraphs, List<String>... rows) {
        var table = new PrintedTable("Bảng", List.of("Đơn vị", "Số"), List.of(rows));
        return new PeriodicReport(
                "2026-Q3",
                "Báo cáo",
                DAY,
                DAY,
                15,
                null,
                PeriodicReport.State.DRAFT,
                0,
                null,
                null,
                null,
                new AsOf(null, 0),
                "",
                Map.of("left", left),
                List.of(new Section("I", "Tiếp nhận", paragraphs, List.of(table), null)),
                List.of());
    }
}
