package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Addressee;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Stage;

/** What those concerned must be told of, each in a term of its own: that it was taken up or not, stopped, ended, decided. */
final class Notices {

    /** The channel of what another body sends; of a letter the register does not tell by whom it came. */
    private static final String DIRECTIVE = "DIRECTIVE";

    private static final String ACCEPTED = "ACCEPTED";
    private static final String DENOUNCED = "DENOUNCED";
    private static final String FORWARDER = "FORWARDER";
    private static final String PRESS = "PRESS";

    private Notices() {}

    static List<Term> of(Case matter, DueDates dates) {
        var taken = matter.acceptances().stream().findFirst();
        return matter.steps().stream()
                .flatMap(step -> switch (step.fact()) {
                    case Fact.Opened _
                    when sentOnByOthers(matter) ->
                        Stream.of(term(PRESS, matter, step, matter.item().receivedAt()));
                    case Fact.Accepted _ when taken.filter(step::equals).isPresent() -> accepted(matter, step, dates);
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
                .filter(term -> reachable(matter, term))
                .toList();
    }

    /** Those only a letter can give. */
    static Stream<Term> owed(Case matter, DueDates dates) {
        return DueDates.kind(matter).toldByLetter() ? of(matter, dates).stream() : Stream.empty();
    }

    /** What came by a body that sent it on is answered to that body as well (Luật Tiếp công dân, Đ27.2). */
    private static Stream<Term> answered(Case matter, Step step) {
        var decided = Stream.of(term(decision(matter), matter, step, step.at()));
        return matter.item().channel().equals(DIRECTIVE)
                        && DueDates.kind(matter).hasItsLaw()
                ? Stream.concat(decided, Stream.of(term(FORWARDER, matter, step, step.at())))
                : decided;
    }

    /** Of a denunciation also whom it is about is told that it was taken up (Luật Tố cáo, Đ29). */
    private static Stream<Term> accepted(Case matter, Step step, DueDates dates) {
        var sender = orFromReceipt(ACCEPTED, matter, step, dates);
        return DueDates.kind(matter) == Kind.DENUNCIATION
                ? Stream.of(sender, term(DENOUNCED, matter, step, step.at()))
                : Stream.of(sender);
    }

    /** The press or an agency that sent a denunciation on is told what became of it (Luật Tố cáo, Đ26). */
    private static boolean sentOnByOthers(Case matter) {
        return DueDates.kind(matter) == Kind.DENUNCIATION
                && matter.item().channel().equals(DIRECTIVE);
    }

    /** To who gave no name no letter can be sent. */
    private static boolean reachable(Case matter, Term term) {
        var notice = String.valueOf(term.question().conditions().notice());
        return !matter.item().anonymous()
                || !DueDates.kind(matter).toldByLetter()
                || addressee(notice) != Addressee.SENDER;
    }

    private static Addressee addressee(String notice) {
        return switch (notice) {
            case DENOUNCED -> Addressee.DENOUNCED;
            case FORWARDER, PRESS -> Addressee.FORWARDER;
            default -> Addressee.SENDER;
        };
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
                .map(_ -> new Term(fromReceipt, told(notice, matter, step, step.at())))
                .orElseGet(() -> term(notice, matter, step, step.at()));
    }

    private static Term term(String notice, Case matter, Step step, Instant decided) {
        return new Term(question(notice, matter, decided), told(notice, matter, step, decided));
    }

    private static Question question(String notice, Case matter, Instant start) {
        return Question.of(DueDates.kind(matter), Stage.NOTICE, start)
                .under(DueDates.conditions(matter).noticeOf(notice));
    }

    /** Telling the sender is one act with deciding here, save where only a letter may tell him. */
    private static @Nullable Instant told(String notice, Case matter, Step decision, Instant decided) {
        if (!DueDates.kind(matter).toldByLetter()) {
            return decision.at();
        }
        return matter.steps().stream()
                .filter(step -> step.number() > decision.number())
                .flatMap(step -> step.fact() instanceof Fact.NoticeSent letter && letter.reached(addressee(notice))
                        ? Stream.of(letter.sentOn())
                        : Stream.of())
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
