package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Stage;

/** What those concerned must be told of, each in a term of its own: that it was taken up or not, stopped, ended, decided. */
final class Notices {

    /** The channel of what another body sends; of a letter the register does not tell by whom it came. */
    private static final String DIRECTIVE = "DIRECTIVE";

    private Notices() {}

    static List<Term> of(Case matter, DueDates dates) {
        var taken = matter.steps().stream()
                .filter(step -> step.fact() instanceof Fact.Accepted)
                .findFirst();
        return matter.steps().stream()
                .flatMap(step -> switch (step.fact()) {
                    case Fact.Accepted _
                    when taken.get() == step -> Stream.of(orFromReceipt("ACCEPTED", matter, step, dates));
                    case Fact.Declined _
                    when !step.status().open() -> Stream.of(orFromReceipt("NOT_ACCEPTED", matter, step, dates));
                    case Fact.Forwarded _ -> Stream.of(orFromReceipt("FORWARDED", matter, step, dates));
                    case Fact.Extended _ -> Stream.of(term("EXTENSION", matter, step, step.at()));
                    case Fact.Resolved answer when !answer.interim() -> answered(matter, step);
                    case Fact.Suspended stopped ->
                        Stream.of(term("SUSPENSION", matter, step, morningOf(stopped.decidedOn())));
                    case Fact.Resumed going ->
                        Stream.of(term("RESUMPTION", matter, step, morningOf(going.decidedOn())));
                    case Fact.Terminated ended ->
                        Stream.of(term("TERMINATION", matter, step, morningOf(ended.decidedOn())));
                    case Fact _ -> Stream.<Term>of();
                })
                .toList();
    }

    /** When what only a letter may tell must have been sent, as long as none is recorded. */
    static Stream<Instant> owed(Case matter, DueDates dates) {
        return DueDates.kind(matter).toldByLetter()
                ? of(matter, dates).stream()
                        .filter(notice -> notice.doneAt() == null)
                        .flatMap(notice -> dates.deadlines().due(notice.question()).stream())
                        .map(Due::at)
                        .distinct()
                : Stream.empty();
    }

    /** When to remind of those next. */
    static Stream<Instant> reminders(Case matter, DueDates dates) {
        return owed(matter, dates)
                .filter(due -> !matter.clocks().remindedNotices().contains(due))
                .map(due -> reminder(matter, due, dates));
    }

    /** The case with those marked whose reminder has come; the same case when it has for none. */
    static Case remindedAt(Instant now, Case matter, DueDates dates) {
        var reminded = owed(matter, dates)
                .filter(due -> reminder(matter, due, dates).isBefore(now))
                .toList();
        return matter.clocks().remindedNotices().equals(reminded)
                ? matter
                : matter.with(matter.clocks().nowRemindedOf(reminded));
    }

    /** Without a rule that reminds it is looked at when it is due. */
    private static Instant reminder(Case matter, Instant due, DueDates dates) {
        return Objects.requireNonNullElse(dates.reminder(matter, due), due);
    }

    /** What came by a body that sent it on is answered to that body as well (Luật Tiếp công dân, Đ27.2). */
    private static Stream<Term> answered(Case matter, Step step) {
        var decided = Stream.of(term(decision(matter), matter, step, step.at()));
        return matter.item().channel().equals(DIRECTIVE)
                        && DueDates.kind(matter).hasItsLaw()
                ? Stream.concat(decided, Stream.of(term("FORWARDER", matter, step, step.at())))
                : decided;
    }

    private static String decision(Case matter) {
        return DueDates.kind(matter) == Kind.DENUNCIATION ? "CONCLUSION" : "DECISION";
    }

    /** Whether it was taken up is told in days from the receipt under one law, from the decision under another. */
    private static Term orFromReceipt(String notice, Case matter, Step step, DueDates dates) {
        var fromReceipt = question(notice, matter, matter.item().receivedAt());
        return dates.deadlines()
                .explain(fromReceipt)
                .rule()
                .filter(rule -> rule.runsFrom() == Rule.RunsFrom.RECEIPT)
                .map(_ -> new Term(fromReceipt, told(matter, step, step.at())))
                .orElseGet(() -> term(notice, matter, step, step.at()));
    }

    private static Term term(String notice, Case matter, Step step, Instant decided) {
        return new Term(question(notice, matter, decided), told(matter, step, decided));
    }

    private static Question question(String notice, Case matter, Instant start) {
        return Question.of(DueDates.kind(matter), Stage.NOTICE, start)
                .under(DueDates.conditions(matter).noticeOf(notice));
    }

    /** Telling the sender is one act with deciding here, save where only a letter may tell him. */
    private static @Nullable Instant told(Case matter, Step decision, Instant decided) {
        if (!DueDates.kind(matter).toldByLetter()) {
            return decision.at();
        }
        return matter.steps().stream()
                .filter(step -> step.number() > decision.number())
                .flatMap(step -> step.fact() instanceof Fact.NoticeSent(var sentOn) ? Stream.of(sentOn) : Stream.of())
                .filter(sentOn -> !sentOn.isBefore(DueDates.day(decided)))
                .min(Comparator.naturalOrder())
                .map(Notices::morningOf)
                .map(morning -> morning.isBefore(decided) ? decided : morning)
                .orElse(null);
    }

    private static Instant morningOf(LocalDate day) {
        return day.atStartOfDay(DueDates.HERE).toInstant();
    }
}
