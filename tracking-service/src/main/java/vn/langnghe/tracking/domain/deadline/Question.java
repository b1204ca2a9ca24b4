package vn.langnghe.tracking.domain.deadline;

import java.time.Instant;
import java.util.List;

/** By when must this be done? {@code start} is the true moment of what sets the clock going. */
public record Question(Kind kind, Stage stage, Instant start, Conditions conditions, List<Pause> pauses) {

    public Question {
        pauses = List.copyOf(pauses);
    }

    public static Question of(Kind kind, Stage stage, Instant start) {
        return new Question(kind, stage, start, Conditions.USUAL, List.of());
    }

    public Question under(Conditions conditions) {
        return new Question(kind, stage, start, conditions, pauses);
    }

    public Question paused(List<Pause> pauses) {
        return new Question(kind, stage, start, conditions, pauses);
    }
}
