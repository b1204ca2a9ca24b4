package vn.langnghe.tracking.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case.Cooperation;
import vn.langnghe.tracking.domain.Case.Rating;

/** A case about to be written down with something changed: all but who it is. */
final class CaseCopy {

    private final Case before;
    private Item item;
    private Assignment assignment;
    private State state;
    private Clocks clocks;
    private @Nullable Answer answer;
    private @Nullable Rating rating;
    private int reopenings;
    private List<Cooperation> cooperation;
    private List<Commitment> commitments;
    private Circle circle;
    private List<Step> steps;

    CaseCopy(Case before) {
        this.before = before;
        this.item = before.item();
        this.assignment = before.assignment();
        this.state = before.state();
        this.clocks = before.clocks();
        this.answer = before.answer();
        this.rating = before.rating();
        this.reopenings = before.reopenings();
        this.cooperation = before.cooperation();
        this.commitments = before.commitments();
        this.circle = before.circle();
        this.steps = before.steps();
    }

    CaseCopy item(Item next) {
        item = next;
        return this;
    }

    CaseCopy assignment(Assignment next) {
        assignment = next;
        return this;
    }

    CaseCopy state(State next) {
        state = next;
        return this;
    }

    CaseCopy clocks(Clocks next) {
        clocks = next;
        return this;
    }

    CaseCopy answer(Answer next) {
        answer = next;
        return this;
    }

    CaseCopy rating(Rating next) {
        rating = next;
        return this;
    }

    CaseCopy reopenings(int next) {
        reopenings = next;
        return this;
    }

    CaseCopy cooperation(List<Cooperation> next) {
        cooperation = next;
        return this;
    }

    CaseCopy commitments(List<Commitment> next) {
        commitments = next;
        return this;
    }

    CaseCopy circle(Circle next) {
        circle = next;
        return this;
    }

    CaseCopy steps(List<Step> next) {
        steps = next;
        return this;
    }

    Case made() {
        return new Case(
                before.id(),
                before.feedbackId(),
                before.part(),
                item,
                assignment,
                state,
                clocks,
                answer,
                rating,
                reopenings,
                cooperation,
                commitments,
                circle,
                steps);
    }
}
