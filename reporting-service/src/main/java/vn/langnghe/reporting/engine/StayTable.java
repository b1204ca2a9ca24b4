package vn.langnghe.reporting.engine;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.Stay;

/**
 * The facts as the units see them: a case that went through several hands stands with each of them, with the minutes it
 * took there. Most cases never change hands, so only those that did are kept a second time, once for each unit.
 */
final class StayTable {

    private static final List<String> MINUTES = List.of("acceptance_minutes", "cooperation_minutes", "sender_minutes");

    private StayTable() {}

    static String columns() {
        return "case_id VARCHAR, unit VARCHAR, unit_code INTEGER, "
                + measures().map(name -> name + " INTEGER").collect(Collectors.joining(", "));
    }

    static String view() {
        return "CREATE VIEW " + ReportEngine.BY_UNIT + " AS SELECT * FROM facts WHERE hand_offs = 0"
                + " UNION ALL SELECT * FROM " + ReportEngine.HANDED_ON;
    }

    /** SQL of the rows of cases that changed hands, of cases as they are taken in and of what is staged beside them. */
    static String handedOn(String taken) {
        var own = Stream.concat(Stream.of("unit", "unit_code"), measures())
                .map(name -> "stays." + name + " AS " + name)
                .collect(Collectors.joining(", "));
        return "SELECT taken.* REPLACE (" + own + ") FROM (" + taken
                + ") taken JOIN staged_stays stays USING (case_id)";
    }

    private static Stream<String> measures() {
        return Stream.concat(MINUTES.stream(), MINUTES.stream().map(name -> name + "_tenths"));
    }

    static void append(DuckDBAppender rows, String caseId, Stay stay, Codes codes) throws SQLException {
        rows.beginRow().append(caseId).append(stay.unit()).append(codes.of("unit", stay.unit()));
        for (var minutes : new @Nullable Integer[] {stay.acceptance(), stay.cooperation(), stay.sender()}) {
            Column.append(rows, minutes);
        }
        for (var minutes : new @Nullable Integer[] {stay.acceptance(), stay.cooperation(), stay.sender()}) {
            Column.append(rows, minutes == null ? null : Column.tenths(minutes));
        }
        rows.endRow();
    }
}
