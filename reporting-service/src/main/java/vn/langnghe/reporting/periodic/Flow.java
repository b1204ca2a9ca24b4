package vn.langnghe.reporting.periodic;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Question;
import vn.langnghe.reporting.engine.ReportEngine.Reading;
import vn.langnghe.reporting.report.Dimension;

/** What was carried over, came in, went out and is left: the balance every administrative report opens with. */
@Component
class Flow {

    private static final List<String> NAMES =
            List.of("carriedOver", "received", "reopened", "settled", "settledLate", "left", "leftOverdue");

    private final ReportEngine engine;
    private final ZoneId zone;

    Flow(ReportEngine engine, ReportingSettings settings) {
        this.engine = engine;
        this.zone = settings.zone();
    }

    /** The day the first of all cases came in. */
    Optional<LocalDate> firstDay() {
        var row = engine.ask("SELECT min(received_day) AS day FROM facts", List.of())
                .rows()
                .getFirst();
        return row.get("day") instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    /** How many steps the facts are made of. */
    long steps() {
        return engine.asOf().events();
    }

    /**
     * Carried over, received and reopened are as many as settled and left. A case is settled on the day it ended:
     * answered, forwarded, declined, withdrawn or merged; one opened again later was at rest until then, and what these
     * days were stays as it was.
     */
    Map<String, Long> between(Reading reading, LocalDate from, LocalDate to) {
        var row = reading.answer(new Question("""
            WITH days AS (SELECT ?::TIMESTAMP AS first, ?::TIMESTAMP AS after),
            cases AS (
                SELECT count(*) FILTER (received_at < first AND NOT coalesce(ended_at < first, false)) AS carried,
                       count(*) FILTER (received_at >= first AND received_at < after) AS received,
                       count(*) FILTER (ended_at >= first AND ended_at < after) AS settled,
                       count(*) FILTER (ended_at >= first AND ended_at < after AND answered_late) AS late,
                       count(*) FILTER (received_at < after AND NOT coalesce(ended_at < after, false)) AS open
                FROM facts, days),
            rests AS (
                SELECT count(*) FILTER (began < first AND ended >= first) AS before,
                       count(*) FILTER (began < first AND ended >= first AND ended < after) AS reopened,
                       count(*) FILTER (began < after AND ended >= after) AS open,
                       count(*) FILTER (began >= first AND began < after AND ended >= after) AS settled,
                       count(*) FILTER (began >= first AND began < after AND ended >= after AND late) AS late
                FROM spells, days WHERE what = 'REST'),
            overdue AS (
                SELECT count(*) AS n FROM spells, days
                WHERE what = 'OVERDUE' AND began < after AND coalesce(ended >= after, true))
            SELECT carried - before AS "carriedOver", received, reopened,
                   cases.settled + rests.settled AS settled, cases.late + rests.late AS "settledLate",
                   cases.open - rests.open AS "left", n AS "leftOverdue"
            FROM cases, rests, overdue
            """, List.of(midnight(from), midnight(to.plusDays(1)))))
                .rows()
                .getFirst();
        var flow = new LinkedHashMap<String, Long>();
        NAMES.forEach(name -> flow.put(name, row.get(name) instanceof Number number ? number.longValue() : 0L));
        return flow;
    }

    /** What was overdue on the evening of a day, whenever it came in, by the unit that held it when it ran out. */
    Map<String, Long> overdue(Reading reading, LocalDate day) {
        var after = midnight(day.plusDays(1));
        var counts = new LinkedHashMap<String, Long>();
        reading.answer(new Question("""
            SELECT coalesce(holder, ?) AS unit, count(*) AS n FROM spells JOIN facts USING (case_id)
            WHERE what = 'OVERDUE' AND began < ?::TIMESTAMP AND coalesce(spells.ended >= ?::TIMESTAMP, true)
            GROUP BY ALL ORDER BY n DESC, unit
            """, List.of(Dimension.NONE, after, after)))
                .rows()
                .forEach(row -> counts.put(
                        String.valueOf(row.get("unit")), row.get("n") instanceof Number n ? n.longValue() : 0L));
        return counts;
    }

    /**
     * A case that was overdue on the evening of a day, and since when. Not with whom: each unit's number counts what is
     * restricted too, and less the cases named as its own it would tell how many that are.
     */
    record Overdue(String reference, @Nullable String kind, LocalDate received, LocalDate due) {}

    /** Those of that evening that may be listed, the longest overdue first, as many as asked for. */
    List<Overdue> overdueCases(Reading reading, LocalDate day, int most) {
        var after = midnight(day.plusDays(1));
        return reading.answer(new Question("""
            SELECT reference, kind, received_at, began
            FROM spells JOIN facts USING (case_id)
            WHERE what = 'OVERDUE' AND began < ?::TIMESTAMP AND coalesce(spells.ended >= ?::TIMESTAMP, true)
                  AND NOT restricted
            ORDER BY began, reference LIMIT ?
            """, List.of(after, after, most))).rows().stream()
                .map(row -> new Overdue(
                        String.valueOf(row.get("reference")),
                        row.get("kind") instanceof String kind ? kind : null,
                        day(row.get("received_at")),
                        day(row.get("began"))))
                .toList();
    }

    private LocalDate day(@Nullable Object utc) {
        var time = utc instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) utc;
        return Objects.requireNonNull(time, "a time of every case")
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDate();
    }

    private LocalDateTime midnight(LocalDate day) {
        return day.atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
