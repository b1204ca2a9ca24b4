package vn.langnghe.reporting.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The steps of one case without a hole, and those that came too early and wait for the missing one. Order is by the
 * number the case itself gives, not by a clock.
 */
public record CaseHistory(String caseId, String feedbackId, List<Step> steps, List<Step> early) {

    /** What became of a step that was told. */
    public enum Outcome {
        ADDED,
        REPEATED,
        TOO_EARLY
    }

    public static CaseHistory unknown(String caseId, String feedbackId) {
        return new CaseHistory(caseId, feedbackId, new ArrayList<>(), new ArrayList<>());
    }

    public int number() {
        return steps.size();
    }

    /** Only a case whose opening was heard can be counted. */
    public boolean isOpened() {
        return !steps.isEmpty() && steps.getFirst().origin() != null;
    }

    /** When the case began to count, of one that {@link #isOpened}. */
    public Instant startedAt() {
        return Objects.requireNonNull(steps.getFirst().origin(), "a case begins by being opened")
                .start();
    }

    public Outcome add(Step step) {
        if (step.number() <= number() || early.stream().anyMatch(waiting -> waiting.number() == step.number())) {
            return Outcome.REPEATED;
        }
        early.add(step);
        takeWhatFollows();
        return step.number() <= number() ? Outcome.ADDED : Outcome.TOO_EARLY;
    }

    private void takeWhatFollows() {
        var next = early.stream().filter(step -> step.number() == number() + 1).findFirst();
        while (next.isPresent()) {
            early.remove(next.get());
            steps.add(
                    steps.isEmpty()
                            ? next.get()
                            : next.get().notBefore(steps.getLast().at()));
            next = early.stream().filter(step -> step.number() == number() + 1).findFirst();
        }
    }
}
