package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One matter on its way to the sender's answer, with everything that was done about it. */
public record Case(
        String id,
        String feedbackId,
        int part,
        Item item,
        Assignment assignment,
        State state,
        Clocks clocks,
        @Nullable Answer answer,
        @Nullable Rating rating,
        int reopenings,
        List<Cooperation> cooperation,
        List<Commitment> commitments,
        Circle circle,
        List<Step> steps) {

    /** What the sender said of the handling; counts are what it took, where the sender told. */
    public record Rating(
            int stars,
            @Nullable Integer visits,
            @Nullable Integer contacts,
            @Nullable Integer agencies,
            Instant at) {}

    /**
     * What another unit was asked for and has given.
     *
     * @param late whether the clock has seen that it was owed when it was due
     */
    public record Cooperation(
            String unit,
            String question,
            @Nullable Instant dueAt,
            @Nullable String contribution,
            @Nullable Instant contributedAt,
            boolean late) {

        public static Cooperation asked(String unit, String question, @Nullable Instant dueAt) {
            return new Cooperation(unit, question, dueAt, null, null, false);
        }

        public boolean owed() {
            return contributedAt == null;
        }

        /** Who was asked and whether he gave it, without what was said. */
        public Cooperation wordless() {
            return new Cooperation(unit, "", dueAt, null, contributedAt, late);
        }

        public Cooperation given(String words, Instant at) {
            return new Cooperation(unit, question, dueAt, words, at, late);
        }

        public Cooperation nowLate() {
            return new Cooperation(unit, question, dueAt, contribution, contributedAt, true);
        }
    }

    public Case {
        cooperation = List.copyOf(cooperation);
        commitments = List.copyOf(commitments);
        steps = List.copyOf(steps);
    }

    public static String idOf(String feedbackId, int part) {
        return feedbackId + "-" + part;
    }

    /** The number of the last step: also the version an editor must have seen. */
    public int number() {
        return steps.isEmpty() ? 0 : steps.getLast().number();
    }

    public Status status() {
        return state.status();
    }

    public @Nullable String unit() {
        return assignment.unit();
    }

    public boolean restricted() {
        return assignment.restricted();
    }

    /** Whether it accuses somebody of these units, who may know nothing of it. */
    public boolean accuses(Set<String> units) {
        var conflict = assignment.conflict();
        return conflict != null && conflict.accuses(units);
    }

    /** Whether it accuses those who inspect, so that leaders read it in their place. */
    public boolean forLeaders() {
        var conflict = assignment.conflict();
        return conflict != null && conflict.leaders();
    }

    /** Whether it stands for others beside its own sender: merged into it, or members of one item. */
    public boolean forSeveral() {
        return !circle.joined().isEmpty() || !item.memberHashes().isEmpty();
    }

    /** Whether it will be answered, or was: of no other may somebody's matter become part. */
    public boolean leadsToAnAnswer() {
        return switch (status()) {
            case WITHDRAWN, MERGED, FORWARDED, DECLINED, TERMINATED -> false;
            case IN_TRIAGE, ASSIGNED, ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED -> true;
            // Earlier versions closed what was forwarded, too.
            case RESOLVED, CLOSED -> answer != null;
        };
    }

    /** Whether its sender may hear what another's sender hears: never across the wall around what is confidential. */
    public boolean mayJoin(Case other) {
        return !secret() && !other.secret() && item.synthetic() == other.item().synthetic();
    }

    /** Nobody reads it but who is named for it or inspects, whether its sender asked for that or its kind. */
    public boolean secret() {
        return restricted() || item.confidential();
    }

    public @Nullable Instant dueAt() {
        return clocks.dueAt();
    }

    public Instant changedAt() {
        return steps.getLast().at();
    }

    /** Since when the unit that has it has it. */
    public Instant assignedAt() {
        var since = steps.getFirst();
        for (var step : steps) {
            if (!Objects.equals(since.unit(), step.unit())) {
                since = step;
            }
        }
        return since.at();
    }

    /** Whether the sender should have had an answer by now. */
    public boolean late(Instant now) {
        var due = clocks.dueAt();
        return status().open() && !clocks.standsInTime() && due != null && due.isBefore(now);
    }

    /** When the answer that stands was given; where there is none, since when the case is as it is. */
    public Instant answeredAt() {
        return answer == null ? state.since() : answer.at();
    }

    /** Since when the province has been advised without having answered. */
    public Optional<Instant> adviceOpenSince() {
        return steps.reversed().stream()
                .filter(step ->
                        step.fact() instanceof Fact.ProvinceAdvised || step.fact() instanceof Fact.ProvinceAnswered)
                .findFirst()
                .filter(step -> step.fact() instanceof Fact.ProvinceAdvised)
                .map(Step::at);
    }

    /** Whether a higher body was asked, by an advice or as the sender was told, and has not answered yet. */
    public boolean awaitsHigher() {
        return steps.reversed().stream()
                .map(Step::fact)
                .filter(fact -> fact instanceof Fact.ProvinceAnswered || asksHigher(fact))
                .findFirst()
                .filter(Case::asksHigher)
                .isPresent();
    }

    private static boolean asksHigher(Fact fact) {
        return fact instanceof Fact.ProvinceAdvised || fact instanceof Fact.Resolved answer && answer.interim();
    }

    /** Whether a unit of the office has ever taken it (thụ lý) as what it is now, whichever has it. */
    public boolean everAccepted() {
        return !acceptances().isEmpty();
    }

    /** As what it is now: what a unit took it for before somebody found of what kind it is binds nobody. */
    public List<Step> acceptances() {
        var found = new ArrayList<Step>();
        String kind = null;
        for (var step : steps) {
            var before = kind;
            kind = kindTold(step.fact(), before);
            if (!Objects.equals(before, kind)) {
                found.clear();
            }
            if (step.fact() instanceof Fact.Accepted) {
                found.add(step);
            }
        }
        return Objects.equals(kind, assignment.kind()) ? found : List.of();
    }

    private static @Nullable String kindTold(Fact fact, @Nullable String before) {
        return switch (fact) {
            case Fact.Opened opened -> opened.kind();
            case Fact.Assigned assigned -> assigned.kind();
            case Fact _ -> before;
        };
    }

    /** Whether a unit has ever had it. */
    public boolean everPlaced() {
        return steps.stream().anyMatch(step -> step.unit() != null);
    }

    /** Since when it is taken back without a decision having ended it; whoever joins since still wants it. */
    public Optional<Instant> withdrawalOpenSince() {
        return steps.reversed().stream()
                .filter(step -> step.fact() instanceof Fact.WithdrawalReceived back && back.whole()
                        || step.fact() instanceof Fact.Reopened
                        || step.fact() instanceof Fact.Joined)
                .findFirst()
                .filter(step -> step.fact() instanceof Fact.WithdrawalReceived && status().open())
                .map(Step::at);
    }

    /** What came with the item and what the sender added since. */
    public List<Item.Attachment> attachments() {
        var added = steps.stream()
                .flatMap(step -> Stream.ofNullable(step.followup()))
                .flatMap(followup -> followup.attachments().stream());
        return Stream.concat(item.attachments().stream(), added).toList();
    }

    /** Adds a step told to everyone concerned. */
    public Case tell(Fact fact, Actor actor, Instant at, @Nullable String words) {
        return record(fact, actor, at, words, Step.Audience.EVERYONE_CONCERNED);
    }

    /** Adds a step whose words only staff may read. */
    public Case note(Fact fact, Actor actor, Instant at, @Nullable String words) {
        return record(fact, actor, at, words, Step.Audience.STAFF);
    }

    /** In milliseconds, as everyone keeps them; steps never go back in time, whatever the clock of this machine does. */
    private Case record(Fact fact, Actor actor, Instant at, @Nullable String words, Step.Audience audience) {
        var exact = at.truncatedTo(ChronoUnit.MILLIS);
        var when = steps.isEmpty() || exact.isAfter(changedAt()) ? exact : changedAt();
        var more = new ArrayList<>(steps);
        more.add(new Step(
                number() + 1, when, actor, status(), unit(), fact, words, audience, null, null, null, null, null));
        return copy().steps(more).made();
    }

    /** The last step came of this follow-up. */
    public Case enclosing(Followup followup) {
        var same = new ArrayList<>(steps);
        same.add(same.removeLast().enclosing(followup));
        return copy().steps(same).made();
    }

    /** The last step brings these attachments; the same case when there are none. */
    public Case bringing(List<String> attachmentIds) {
        if (attachmentIds.isEmpty()) {
            return this;
        }
        var same = new ArrayList<>(steps);
        same.add(same.removeLast().bringing(List.copyOf(attachmentIds)));
        return copy().steps(same).made();
    }

    /** The last step came of this order. */
    public Case answering(Step.Order order) {
        var same = new ArrayList<>(steps);
        same.add(same.removeLast().answering(order));
        return copy().steps(same).made();
    }

    /** The last step was taken by the sender of this case, which was merged into it. */
    public Case saidFrom(String joined) {
        var same = new ArrayList<>(steps);
        same.add(same.removeLast().saidFrom(joined));
        return copy().steps(same).made();
    }

    /** What came of the order of this name, if there was one. */
    public Optional<Step> ordered(String key) {
        return steps.stream()
                .filter(step -> step.order() != null && step.order().key().equals(key))
                .findFirst();
    }

    /** What remains of its words when other parts of the item go their own ways. */
    public Case about(Item part) {
        return copy().item(item.saying(part.subject(), part.content(), part.attachments()))
                .made();
    }

    public Case with(State next) {
        return copy().state(next).made();
    }

    public Case with(Assignment next) {
        return copy().assignment(next).made();
    }

    public Case with(Clocks next) {
        return copy().clocks(next).made();
    }

    public Case with(Answer next) {
        return copy().answer(next).made();
    }

    public Case with(Rating next) {
        return copy().rating(next).made();
    }

    public Case with(Circle next) {
        return copy().circle(next).made();
    }

    public Case asking(List<Cooperation> next) {
        return copy().cooperation(next).made();
    }

    public Case promising(List<Commitment> next) {
        return copy().commitments(next).made();
    }

    public Case reopenedOnceMore() {
        return copy().reopenings(reopenings + 1).made();
    }

    private CaseCopy copy() {
        return new CaseCopy(this);
    }
}
