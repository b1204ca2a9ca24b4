package vn.langnghe.reporting.engine;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Stage;
import vn.langnghe.reporting.domain.Step.Rating;
import vn.langnghe.reporting.domain.StepKind;

/** One column of the table of facts: its name, its type, and what it takes from a case. */
record Column(String name, String type, Function<CaseFact, @Nullable Object> value) {

    /** Stars from which a sender is content. */
    private static final int SATISFIED = 4;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

    /** Words that reports group by: each is kept as a number too, under its name and {@code _code}. */
    private static final Set<String> GROUPED = Set.of(
            "unit", "holder", "channel", "component", "kind", "plan_item", "commune", "sender_type", "association");

    /** Minutes whose middle is asked for: each is kept in tenths of an hour too, under its name and {@code _tenths}. */
    private static final Set<String> SPREAD = Set.of(
            "answer_minutes",
            "answer_gross",
            "settle_minutes",
            "settle_gross",
            "close_minutes",
            "close_gross",
            "triage_minutes",
            "acceptance_minutes",
            "cooperation_minutes",
            "sender_minutes");

    /** Days, months and years are those of the office. */
    static List<Column> all(ZoneId zone, Codes codes) {
        var columns = new ArrayList<>(told(zone));
        for (var column : List.copyOf(columns)) {
            if (GROUPED.contains(column.name)) {
                columns.add(column.coded(codes));
            }
            if (SPREAD.contains(column.name)) {
                columns.add(column.tenths());
            }
        }
        return List.copyOf(columns);
    }

    private Column coded(Codes codes) {
        if (name.equals("unit") || name.equals("holder")) { // one and the same unit has one number
            return integer(name + "_code", fact -> codes.of("unit", (String) value.apply(fact)));
        }
        return integer(
                name + "_code",
                fact -> codes.of(
                        name, fact.nature().restricted() ? ReportEngine.RESTRICTED : (String) value.apply(fact)));
    }

    private Column tenths() {
        return integer(name + "_tenths", fact -> value.apply(fact) instanceof Integer minutes ? tenths(minutes) : null);
    }

    /** Of an hour. */
    static int tenths(int minutes) {
        return (minutes + ReportEngine.TENTH / 2) / ReportEngine.TENTH;
    }

    private static List<Column> told(ZoneId zone) {
        return List.of(
                text("case_id", CaseFact::caseId),
                text("feedback_id", CaseFact::feedbackId),
                integer("number", CaseFact::number),
                instant("last_at", fact -> Optional.of(fact.lastAt())),
                text("reference", fact -> fact.origin().reference()),
                text("channel", fact -> fact.origin().channel()),
                text("sender_type", fact -> fact.origin().senderType()),
                text("commune", fact -> fact.origin().commune()),
                text("association", fact -> fact.origin().association()),
                integer("senders", fact -> fact.origin().senders()),
                flag("synthetic", fact -> fact.origin().synthetic()),
                text("kind", fact -> fact.nature().kind()),
                text("component", fact -> fact.nature().component()),
                text("plan_item", fact -> fact.nature().planItem()),
                flag("restricted", fact -> fact.nature().restricted()),
                flag("conflicted", CaseFact::isConflicted),
                flag("urgent", fact -> fact.nature().urgent()),
                text("routed_by", fact -> fact.nature().routedBy()),
                text("unit", fact -> fact.unit().orElse(null)),
                text("holder", fact -> fact.holder().orElse(null)),
                text("status", fact -> fact.status().name()),
                text("standing", fact -> fact.standing().name()),
                instant("received_at", fact -> Optional.of(fact.origin().start())),
                day("received_day", fact -> Optional.of(fact.origin().start()), zone),
                month("received_month", fact -> Optional.of(fact.origin().start()), zone),
                instant("registered_at", fact -> Optional.of(fact.origin().registeredAt())),
                instant("due_at", CaseFact::dueAt),
                instant("owed_at", CaseFact::owedAt),
                day("owed_day", fact -> fact.owedAt().map(Column::held), zone),
                month("owed_month", fact -> fact.owedAt().map(Column::held), zone),
                instant("stopped_at", CaseFact::stoppedAt),
                instant("answered_at", CaseFact::answeredAt),
                day("answered_day", CaseFact::answeredAt, zone),
                instant("settled_at", CaseFact::settledAt),
                instant("closed_at", CaseFact::closedAt),
                instant("ended_at", CaseFact::endedAt),
                flag("left_late", CaseFact::leftLate),
                flag("answered_late", fact -> fact.answeredLate().orElse(null)),
                integer("answer_minutes", fact -> fact.officeMinutes(fact.answeredAt())),
                integer("answer_gross", fact -> fact.grossMinutes(fact.answeredAt())),
                integer("settle_minutes", fact -> fact.officeMinutes(fact.settledAt())),
                integer("settle_gross", fact -> fact.grossMinutes(fact.settledAt())),
                integer("close_minutes", fact -> fact.officeMinutes(fact.closedAt())),
                integer("close_gross", fact -> fact.grossMinutes(fact.closedAt())),
                integer("answer_paused", fact -> fact.pausedMinutes(fact.answeredAt())),
                integer("settle_paused", fact -> fact.pausedMinutes(fact.settledAt())),
                integer("close_paused", fact -> fact.pausedMinutes(fact.closedAt())),
                integer("triage_minutes", fact -> fact.stageMinutes(Stage.TRIAGE)),
                integer("acceptance_minutes", fact -> fact.stageMinutes(Stage.ACCEPTANCE)),
                integer("work_minutes", fact -> fact.stageMinutes(Stage.WORK)),
                integer("sender_minutes", fact -> fact.stageMinutes(Stage.SENDER)),
                integer("cooperation_minutes", CaseFact::cooperationMinutes),
                integer("supplements", fact -> fact.count(StepKind.INFORMATION_REQUESTED)),
                integer("hand_offs", CaseFact::handOffs),
                integer("reopenings", CaseFact::reopenings),
                integer("extensions", fact -> fact.count(StepKind.EXTENDED)),
                flag("escalated", CaseFact::isEscalated),
                flag("advised", fact -> fact.has(StepKind.PROVINCE_ADVISED)),
                flag("published", CaseFact::isPublic),
                integer("ratings", fact -> fact.ratings().size()),
                integer("satisfied", fact -> ratings(fact, rating -> rating.stars() >= SATISFIED)),
                integer("visits_told", fact -> ratings(fact, rating -> rating.visits() != null)),
                integer("visits", fact -> sum(fact, Rating::visits)),
                integer("visits_few", fact -> ratings(fact, rating -> isOneAtMost(rating.visits()))),
                integer("contacts_told", fact -> ratings(fact, rating -> rating.contacts() != null)),
                integer("contacts", fact -> sum(fact, Rating::contacts)),
                integer("agencies_told", fact -> ratings(fact, rating -> rating.agencies() != null)),
                integer("agencies_few", fact -> ratings(fact, rating -> isOneAtMost(rating.agencies()))),
                text("closed_by", CaseFact::closedBy),
                flag("interim", CaseFact::hasInterimAnswer),
                integer("office_steps", CaseFact::officeSteps),
                integer("promises", fact -> fact.commitments().made()),
                integer("promises_kept", fact -> fact.commitments().kept()),
                integer("promises_missed", fact -> fact.commitments().missed()),
                instant(
                        "promise_ends_at",
                        fact -> fact.commitments()
                                .nextDue()
                                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())));
    }

    private static int ratings(CaseFact fact, Predicate<Rating> which) {
        return (int) fact.ratings().stream().filter(which).count();
    }

    private static int sum(CaseFact fact, Function<Rating, @Nullable Integer> what) {
        return fact.ratings().stream()
                .map(what)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static boolean isOneAtMost(@Nullable Integer times) {
        return times != null && times <= 1;
    }

    /** A day nobody meant, which no column could hold, is as far away as the furthest that one can. */
    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(held(at), ZoneOffset.UTC);
    }

    private static Instant held(Instant at) {
        return at.isAfter(LATEST) ? LATEST : at.isBefore(EARLIEST) ? EARLIEST : at;
    }

    static void append(DuckDBAppender row, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> row.appendNull();
            case String text -> row.append(text);
            case Integer number -> row.append(number.intValue());
            case Boolean flag -> row.append(flag.booleanValue());
            case LocalDateTime time -> row.append(time);
            case LocalDate day -> row.append(day);
            case Object other -> throw new IllegalStateException("no column holds a " + other.getClass());
        }
    }

    private static Column text(String name, Function<CaseFact, @Nullable Object> value) {
        return new Column(name, "VARCHAR", value);
    }

    private static Column integer(String name, Function<CaseFact, @Nullable Object> value) {
        return new Column(name, "INTEGER", value);
    }

    private static Column day(String name, Function<CaseFact, Optional<Instant>> at, ZoneId zone) {
        return new Column(
                name,
                "DATE",
                fact -> at.apply(fact)
                        .map(time -> time.atZone(zone).toLocalDate())
                        .orElse(null));
    }

    /** Of all years, without gaps, to be grouped by. */
    private static Column month(String name, Function<CaseFact, Optional<Instant>> at, ZoneId zone) {
        return integer(
                name,
                fact -> at.apply(fact)
                        .map(time -> time.atZone(zone))
                        .map(day -> day.getYear() * 12 + day.getMonthValue() - 1)
                        .orElse(null));
    }

    private static Column flag(String name, Function<CaseFact, @Nullable Object> value) {
        return new Column(name, "BOOLEAN", value);
    }

    private static Column instant(String name, Function<CaseFact, Optional<Instant>> value) {
        return new Column(
                name, "TIMESTAMP", fact -> value.apply(fact).map(Column::utc).orElse(null));
    }
}
