package vn.langnghe.tracking.track;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Remedy;

/** An item as its sender follows it: nothing internal, no names. */
record TrackView(String reference, Instant registeredAt, boolean synthetic, List<Part> cases) {

    /**
     * One case of the item; of one that was merged, the case that goes on for it.
     *
     * @param merged whether another case now speaks for this one
     * @param withdrawing what it would mean if the sender took it back now
     * @param next what comes next and by when
     * @param forwardedTo the agency that has it now, where it is none of the department's
     * @param remedy where the law lets the sender go who is not content
     */
    record Part(
            int part,
            Status status,
            boolean merged,
            Followed.Withdrawing withdrawing,
            Next next,
            @Nullable String unit,
            @Nullable String forwardedTo,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable String question,
            @Nullable Reply answer,
            @Nullable Remedy remedy,
            Case.@Nullable Rating rating,
            List<String> allowedActions,
            List<Entry> timeline) {

        /** What was said, by either side. */
        public List<Entry> messages() {
            return timeline.stream()
                    .filter(entry -> entry.text() != null || entry.files() > 0)
                    .toList();
        }
    }

    /** What the unit answered. */
    record Reply(String text, String outcome, Instant at, List<Promise> commitments, List<String> attachments) {}

    /** What the unit promised to have done by a day, and what became of it. */
    record Promise(String text, LocalDate dueOn, Commitment.@Nullable Outcome outcome) {}

    /**
     * A step the sender may know of.
     *
     * @param decision the decision on paper it rests on
     * @param ground why it was not taken up, a code
     * @param to the agency it was sent on to
     * @param term how it moved the day of the answer
     */
    record Entry(
            Instant at,
            String type,
            Status status,
            @Nullable String unit,
            boolean own,
            @Nullable String text,
            int files,
            @Nullable Decision decision,
            @Nullable String ground,
            @Nullable String to,
            @Nullable Moved term) {}

    record Decision(String number, LocalDate decidedOn, String ground) {}

    /** {@code from}: missing where there was no term before. */
    record Moved(@Nullable Instant from, Instant to) {}

    static TrackView of(List<Followed> followed, DueDates dates, Instant now) {
        Item item = followed.getFirst().own().item();
        return new TrackView(
                item.reference(),
                item.registeredAt(),
                item.synthetic(),
                followed.stream().map(each -> part(each, dates, now)).toList());
    }

    private static Part part(Followed followed, DueDates dates, Instant now) {
        var own = followed.own();
        var speaking = followed.speaking();
        return new Part(
                own.part(),
                speaking.status(),
                followed.merged(),
                followed.withdrawing(),
                Next.of(followed, dates, now),
                speaking.unit(),
                speaking.state() instanceof State.Forwarded gone ? gone.to() : null,
                speaking.dueAt(),
                speaking.late(now),
                followed.asked() ? question(speaking) : null,
                reply(speaking),
                Remedy.of(speaking, dates, now).orElse(null),
                followed.byMember() ? null : own.rating(),
                followed.allowed(dates, now),
                Timeline.of(followed));
    }

    private static @Nullable String question(Case matter) {
        return matter.steps().reversed().stream()
                .filter(step -> step.fact() instanceof Fact.InformationRequested)
                .findFirst()
                .map(Step::words)
                .orElse(null);
    }

    private static @Nullable Reply reply(Case matter) {
        var answer = matter.answer();
        var promises = matter.commitments().stream()
                .map(promise -> new Promise(promise.text(), promise.dueOn(), promise.outcome()))
                .toList();
        return answer == null
                ? null
                : new Reply(answer.text(), answer.outcome(), answer.at(), promises, filesOf(matter));
    }

    /** What came with the answer that stands. */
    private static List<String> filesOf(Case matter) {
        return matter.steps().reversed().stream()
                .filter(step -> step.fact() instanceof Fact.Resolved answer && !answer.interim())
                .findFirst()
                .map(Step::broughtFiles)
                .orElse(List.of());
    }
}
