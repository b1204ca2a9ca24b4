package vn.langnghe.reporting.report;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.engine.ReportEngine;

/** The cases behind a figure. */
@Service
public class Drill {

    /** One case, as far as a report knows it. */
    public record Case(
            String caseId,
            String reference,
            @Nullable String unit,
            String channel,
            @Nullable String kind,
            @Nullable String component,
            String status,
            java.time.@Nullable Instant receivedAt,
            java.time.@Nullable Instant dueAt,
            java.time.@Nullable Instant answeredAt,
            boolean overdue) {}

    /** Some cases in the order of their ids, and where to go on. */
    public record Page(List<Case> items, @Nullable String nextCursor) {}

    private static final int AT_ONCE = 5_000;

    private final ReportEngine engine;
    private final Indicators indicators;
    private final Clock clock;

    Drill(ReportEngine engine, Indicators indicators, Clock clock) {
        this.engine = engine;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** The condition a count or an indicator puts on its cases; {@code counted} those of the numerator only. */
    public Optional<String> condition(ReportQuery query, String figure, boolean counted) {
        return ReportSql.condition(figure)
                .or(() -> indicators.all().stream()
                        .filter(each -> each.code().equals(figure) && each.isFor(query))
                        .findFirst()
                        .map(each -> counted && each.counts() != null
                                ? "(" + each.amongSql() + ") AND (" + each.counts() + ")"
                                : "(" + each.amongSql() + ")"
                                        + (each.value() == null ? "" : " AND (" + each.value() + ") IS NOT NULL")));
    }

    /** Restricted cases are counted everywhere and listed only for those who may see them. */
    public Page cases(ReportQuery query, String condition, boolean restricted, String after, int limit) {
        var population = Population.of(query, clock.instant());
        var values = new ArrayList<>(population.values());
        values.add(after);
        var rows = engine.ask(
                        "SELECT case_id, reference, unit, channel, kind, component, status, received_at, due_at,"
                                + " answered_at, overdue FROM " + population.sql() + " cases WHERE (" + condition + ")"
                                + (restricted ? "" : " AND NOT restricted")
                                + " AND case_id > ? ORDER BY case_id LIMIT " + (limit + 1),
                        values)
                .rows();
        var items = rows.stream().limit(limit).map(Drill::found).toList();
        return new Page(items, rows.size() > limit ? items.getLast().caseId() : null);
    }

    /** All of them, read some thousands at a time as they are consumed, so that they may be more than memory holds. */
    public Stream<Case> all(ReportQuery query, String condition, boolean restricted) {
        return Stream.iterate(
                        Optional.of(cases(query, condition, restricted, "", AT_ONCE)),
                        Optional::isPresent,
                        page -> page.flatMap(read -> Optional.ofNullable(read.nextCursor()))
                                .map(after -> cases(query, condition, restricted, after, AT_ONCE)))
                .flatMap(Optional::stream)
                .flatMap(page -> page.items().stream());
    }

    private static Case found(Map<String, @Nullable Object> row) {
        return new Case(
                String.valueOf(row.get("case_id")),
                String.valueOf(row.get("reference")),
                text(row.get("unit")),
                String.valueOf(row.get("channel")),
                text(row.get("kind")),
                text(row.get("component")),
                String.valueOf(row.get("status")),
                instant(row.get("received_at")),
                instant(row.get("due_at")),
                instant(row.get("answered_at")),
                Boolean.TRUE.equals(row.get("overdue")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static java.time.@Nullable Instant instant(@Nullable Object value) {
        return switch (value) {
            case java.sql.Timestamp timestamp -> timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case null, default -> null;
        };
    }
}
