package vn.langnghe.reporting.periodic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.engine.ReportEngine;

/** What was carried over, came in, went out and is left: the balance every administrative report opens with. */
@Component
class Flow {

    private static final List<String> NAMES =
            List.of("carriedOver", "received", "settled", "settledLate", "left", "leftOverdue");

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

    /** A case is settled on the day it ended: answered, forwarded, declined, withdrawn or merged. */
    Map<String, Long> between(LocalDate from, LocalDate to) {
        var start = from.atStartOfDay(zone)
                .withZoneSameInstant(java.time.ZoneOffset.UTC)
                .toLocalDateTime();
        var end = to.plusDays(1)
                .atStartOfDay(zone)
                .withZoneSameInstant(java.time.ZoneOffset.UTC)
                .toLocalDateTime();
        var row = engine.ask("""
                        SELECT count(*) FILTER (received_day < ? AND NOT coalesce(ended_at < ?, false)) AS "carriedOver",
                               count(*) FILTER (received_day BETWEEN ? AND ?) AS received,
                               count(*) FILTER (ended_at >= ? AND ended_at < ?) AS settled,
                               count(*) FILTER (ended_at >= ? AND ended_at < ? AND answered_late) AS "settledLate",
                               count(*) FILTER (received_day <= ? AND NOT coalesce(ended_at < ?, false)) AS "left",
                               count(*) FILTER (received_day <= ? AND NOT coalesce(ended_at < ?, false) AND due_at < ?) AS "leftOverdue"
                        FROM facts
                        """, List.of(from, start, from, to, start, end, start, end, to, end, to, end, end))
                .rows()
                .getFirst();
        var flow = new LinkedHashMap<String, Long>();
        NAMES.forEach(name -> flow.put(name, row.get(name) instanceof Number number ? number.longValue() : 0L));
        return flow;
    }
}
