package vn.langnghe.reporting.report;

import java.time.Clock;
import java.time.Instant;
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
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant answeredAt,
            boolean overdue) {}

    /** Some cases in the order of their ids, where to go on, and how many restricted ones of all are not listed. */
    public record Page(List<Case> items, @Nullable String nextCursor, long hidden) {}

    /** The cases a cell of a report is made of. */
    public record Cell(ReportQuery query, Whose whose, String condition) {

        /** Which unit a case is looked for with. */
        enum Whose {
            WHERE_IT_IS,
            HELD_AT_THE_DEADLINE,
            WHERE_IT_LAY,
            /** Held when it was to be answered, in the period. */
            DUE_THEN,
            /** First answered in the period. */
            ANSWERED_THEN
        }

        static Cell of(ReportQuery query, Indicator indicator, String condition) {
            if (indicator.isOfDue()) {
                return new Cell(query, Whose.DUE_THEN, condition);
            }
            if (indicator.holder()) {
                return new Cell(query, Whose.HELD_AT_THE_DEADLINE, condition);
            }
            return new Cell(
                    query,
                    indicator.ownTime() && query.isOfUnits() ? Whose.WHERE_IT_LAY : Whose.WHERE_IT_IS,
                    condition);
        }

        Population population(Instant now) {
            return switch (whose) {
                case WHERE_IT_IS -> Population.of(query, now);
                case HELD_AT_THE_DEADLINE -> Population.held(query, now);
                case WHERE_IT_LAY -> Population.of(query, now).byUnit();
                case DUE_THEN -> Population.due(query, now);
                case ANSWERED_THEN -> Population.answered(query, now);
            };
        }

        /** What of a case lies in the period: {@code received}, {@code due} or {@code answered}. */
        public String days() {
            return switch (whose) {
                case WHERE_IT_IS, HELD_AT_THE_DEADLINE, WHERE_IT_LAY -> "received";
                case DUE_THEN -> "due";
                case ANSWERED_THEN -> ANSWERED;
            };
        }
    }

    /** The figure of what went out in the period, whenever it had come in. */
    private static final String ANSWERED = "answered";

    private static final int AT_ONCE = 5_000;

    private final ReportEngine engine;
    private final Indicators indicators;
    private final Clock clock;

    public Drill(ReportEngine engine, Indicators indicators, Clock clock) {
        this.engine = engine;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** Those of a count or an indicator; {@code counted} those of the numerator only. */
    public Optional<Cell> cell(ReportQuery query, String figure, boolean counted) {
        if (figure.equals(ANSWERED)) {
            return Optional.of(new Cell(query, Cell.Whose.ANSWERED_THEN, "true"));
        }
        return ReportSql.condition(figure)
                .map(condition -> new Cell(
                        query,
                        Marks.HELD.contains(figure) ? Cell.Whose.HELD_AT_THE_DEADLINE : Cell.Whose.WHERE_IT_IS,
                        condition))
                .or(() -> indicator(figure)
                        .filter(each -> each.isFor(query))
                        .map(each -> Cell.of(query, each, condition(each, counted))));
    }

    /** What a figure is, where it is an indicator and no count. */
    public Optional<Indicator> indicator(String figure) {
        return indicators.all().stream()
                .filter(each -> each.code().equals(figure))
                .findFirst();
    }

    private static String condition(Indicator indicator, boolean counted) {
        return counted && indicator.counts() != null
                ? "(" + indicator.amongSql() + ") AND (" + indicator.counts() + ")"
                : "(" + indicator.amongSql() + ")"
                        + (indicator.value() == null ? "" : " AND (" + indicator.value() + ") IS NOT NULL");
    }

    /** How many of a cell's cases are restricted and not listed for who asks. */
    public long hidden(Cell cell, boolean restricted) {
        return count(cell, unlisted(restricted));
    }

    /** What accuses somebody of the department is listed for nobody: whoever reads a list may be the accused. */
    private static String unlisted(boolean restricted) {
        return restricted ? "(restricted AND conflicted)" : "restricted";
    }

    /** How many cases a cell counts, listed or not. */
    public long size(Cell cell) {
        return count(cell, "true");
    }

    private long count(Cell cell, String which) {
        var population = cell.population(clock.instant());
        return Figures.number(engine.ask(
                        "SELECT count(*) AS n FROM " + population.sql() + " cases WHERE (" + cell.condition() + ") AND "
                                + which,
                        population.values())
                .rows()
                .getFirst()
                .get("n"));
    }

    /** Restricted cases are counted everywhere, and listed, if at all, only for those who may see them. */
    public Page cases(Cell cell, boolean restricted, String after, int limit) {
        var found = read(cell, restricted, after, limit + 1);
        var items = found.stream().limit(limit).toList();
        return new Page(items, found.size() > limit ? items.getLast().caseId() : null, hidden(cell, restricted));
    }

    private List<Case> read(Cell cell, boolean restricted, String after, int limit) {
        var population = cell.population(clock.instant());
        var values = new ArrayList<>(population.values());
        values.add(after);
        return engine
                .ask(
                        "SELECT case_id, reference, unit, channel, kind, component, status, received_at, due_at,"
                                + " answered_at, overdue FROM " + population.sql() + " cases WHERE (" + cell.condition()
                                + ")"
                                + " AND NOT " + unlisted(restricted)
                                + " AND case_id > ? ORDER BY case_id LIMIT " + limit,
                        values)
                .rows()
                .stream()
                .map(Drill::found)
                .toList();
    }

    /** All of them, read some thousands at a time as they are consumed, so that they may be more than memory holds. */
    public Stream<Case> all(Cell cell, boolean restricted) {
        return Stream.iterate(
                        read(cell, restricted, "", AT_ONCE),
                        found -> !found.isEmpty(),
                        found -> read(cell, restricted, found.getLast().caseId(), AT_ONCE))
                .flatMap(List::stream);
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

    private static @Nullable Instant instant(@Nullable Object value) {
        return switch (value) {
            case java.sql.Timestamp timestamp -> timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC);
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case null, default -> null;
        };
    }
}
