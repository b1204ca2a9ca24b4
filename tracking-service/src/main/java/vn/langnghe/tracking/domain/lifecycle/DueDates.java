package vn.langnghe.tracking.domain.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Clocks;
import vn.langnghe.tracking.domain.deadline.Conditions;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Pause;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Stage;

/** The dates of one case, asked of the law's clock. */
public record DueDates(Deadlines deadlines) {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** By when somebody must be responsible: from the receipt, or from when a unit gave it back. */
    public @Nullable Instant triage(Case matter) {
        var since = matter.everPlaced() ? matter.state().since() : matter.item().receivedAt();
        return ask(Question.of(kind(matter), Stage.TRIAGE, since));
    }

    /** Past which no case may still be open, whatever moved its term; null where no law says so. */
    @Nullable
    Instant ceiling(Case matter) {
        return ask(plain(matter, Stage.CEILING, matter.item().receivedAt()));
    }

    /** By when the unit that has it since then must accept. */
    public @Nullable Instant acceptance(Case matter, Instant assignedAt) {
        return ask(acceptanceQuestion(matter, assignedAt));
    }

    /**
     * The law gives the office its days from receipt, however long it takes to find the room, and once; the house gives a
     * unit its own from when it got the case.
     */
    static Question acceptanceQuestion(Case matter, Instant assignedAt) {
        var acceptedBefore =
                matter.acceptances().stream().anyMatch(step -> step.at().isBefore(assignedAt));
        if (!kind(matter).hasItsLaw()) {
            return plain(matter, Stage.ACCEPTANCE, assignedAt);
        }
        return acceptedBefore
                ? plain(matter, Stage.HANDOVER, assignedAt)
                : plain(matter, Stage.ACCEPTANCE, matter.item().receivedAt());
    }

    /** By when the present step must be done; null where nothing but the answer is owed. */
    public @Nullable Instant stage(Case matter) {
        return switch (matter.status()) {
            case IN_TRIAGE -> triage(matter);
            case ASSIGNED, REOPENED -> acceptance(matter, matter.state().since());
            case ACCEPTED,
                    AWAITING_SENDER,
                    SUSPENDED,
                    RESOLVED,
                    CLOSED,
                    DECLINED,
                    TERMINATED,
                    FORWARDED,
                    WITHDRAWN,
                    MERGED -> null;
        };
    }

    /** By when the sender must have the answer. */
    public @Nullable Instant answer(Case matter) {
        return ask(answerQuestion(matter));
    }

    /** The question behind {@link #answer}: what the case page explains. */
    public Question answerQuestion(Case matter) {
        return question(matter, matter.clocks().extensions(), pauses(matter.clocks()));
    }

    /** As {@link #answer(Case)}, but while the clock stands: by when the answer was owed as it stopped. */
    public @Nullable Instant answerAsItStands(Case matter) {
        return matter.clocks().paused() ? answerBeforeLastPause(matter) : answer(matter);
    }

    /** What {@link #answer} was before the latest pause. */
    private @Nullable Instant answerBeforeLastPause(Case matter) {
        var pauses = pauses(matter.clocks());
        return ask(question(matter, matter.clocks().extensions(), pauses.subList(0, pauses.size() - 1)));
    }

    /** A term set by hand moves by the pause that is over; one the rules gave is computed again. */
    @Nullable
    Instant afterPause(Case going) {
        var due = going.dueAt();
        var pause = going.clocks().pauses().getLast();
        return due == null || pause.to() == null || due.equals(answerBeforeLastPause(going))
                ? answer(going)
                : due.plus(Clocks.length(pause, pause.to()));
    }

    /** What the rules say of it now; a term set by hand stays while the matter is of the same kind. */
    @Nullable
    Instant reconsidered(Case before, Case now) {
        var due = before.dueAt();
        var byHand = due != null && kind(before) == kind(now) && !due.equals(answerAsItStands(before));
        return byHand ? due : answer(now);
    }

    /** By when with one more extension; null when no rule allows that many. */
    @Nullable
    Instant extended(Case matter) {
        return ask(question(matter, matter.clocks().extensions() + 1, pauses(matter.clocks())));
    }

    private static Question question(Case matter, int extensions, List<Pause> pauses) {
        // An extension is itself the finding that the matter is complex.
        var found = matter.clocks().known();
        var conditions = conditions(matter)
                .complexity(found.complex() || extensions >= 1, found.speciallyComplex() || extensions >= 2)
                .extended(extensions);
        return Question.of(kind(matter), Stage.RESOLUTION, matter.clocks().startedAt())
                .under(conditions)
                .paused(pauses);
    }

    /** When silence closes the case that was answered; null while the sender has spoken last. */
    public @Nullable Instant closing(Case answered) {
        return Silence.since(answered)
                .map(since -> ask(plain(answered, Stage.SILENCE, since)))
                .orElse(null);
    }

    /** Until when the sender may have it begin again; null when always. */
    @Nullable
    Instant reopenableUntil(Case matter, Instant answeredAt) {
        return ask(plain(matter, Stage.REOPENING, answeredAt));
    }

    /** How often it may begin again; empty when as often as it takes. */
    Optional<Integer> reopenings(Case matter, Instant answeredAt) {
        return times(matter, Stage.REOPENINGS, answeredAt);
    }

    /** How much one sender may add to a case; empty when as much as he likes. */
    Optional<Integer> messages(Case matter, Instant at) {
        return times(matter, Stage.MESSAGES, at);
    }

    /** How much one sender may add within a day on his own page; empty when as much as he likes. */
    Optional<Integer> messagesADay(Case matter, Instant at) {
        return times(matter, Stage.MESSAGES_A_DAY, at);
    }

    private Optional<Integer> times(Case matter, Stage stage, Instant at) {
        return deadlines.explain(plain(matter, stage, at)).rule().map(Rule::days);
    }

    /** Until when a second complaint may be made of what was decided, or not decided in time, then. */
    @Nullable
    Instant secondComplaint(Case matter, Instant from) {
        var filing = Question.of(kind(matter), Stage.FILING, from)
                .under(conditions(matter).inInstance(2));
        return ask(filing);
    }

    /** When to remind of what is due then. */
    public @Nullable Instant reminder(Case matter, Instant due) {
        return ask(plain(matter, Stage.REMINDER, due));
    }

    /** When the leader hears of what was due then and is still not done. */
    @Nullable
    Instant leader(Case matter, Instant due) {
        return ask(plain(matter, Stage.ESCALATION, due));
    }

    /** When a question asked then comes back unanswered. */
    public @Nullable Instant patience(Case matter, Instant askedAt) {
        return ask(plain(matter, Stage.SENDER_SILENCE, askedAt));
    }

    /** When a matter suspended then is looked at again; null where no rule says so. */
    @Nullable
    Instant standstill(Case matter, Instant suspendedAt) {
        return ask(plain(matter, Stage.STANDSTILL, suspendedAt));
    }

    /** When an answer published then is reviewed: at once, where no rule lets it stand. */
    Instant review(Case matter, Instant publishedAt) {
        return Objects.requireNonNullElse(ask(plain(matter, Stage.ANSWER_REVIEW, publishedAt)), publishedAt);
    }

    private static Question plain(Case matter, Stage stage, Instant start) {
        return Question.of(kind(matter), stage, start).under(conditions(matter));
    }

    /** What was found about the matter. */
    static Conditions conditions(Case matter) {
        var found = matter.clocks().known();
        return new Conditions(
                found.instance(),
                found.complex(),
                found.remote(),
                found.speciallyComplex(),
                found.severalPlaces(),
                0,
                true,
                matter.item().channel(),
                null);
    }

    public static Kind kind(Case matter) {
        var kind = matter.assignment().kind();
        return kind == null ? Kind.REFLECTION : Kind.valueOf(kind);
    }

    private @Nullable Instant ask(Question question) {
        return deadlines.due(question).map(Due::at).orElse(null);
    }

    private static List<Pause> pauses(Clocks clocks) {
        return clocks.pauses().stream()
                .map(pause -> new Pause(day(pause.from()), pause.to() == null ? null : day(pause.to()), pause.ground()))
                .toList();
    }

    static LocalDate day(Instant at) {
        return at.atZone(HERE).toLocalDate();
    }
}
