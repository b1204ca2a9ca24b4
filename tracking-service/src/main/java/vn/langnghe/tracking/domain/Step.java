package vn.langnghe.tracking.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's timeline, and at the same time its event. {@code words} never leave the case file
 * except to those {@code audience} names; {@code seal} chains this entry to the one before; the store
 * sets it, so it is missing while the step is new.
 */
public record Step(
        int number,
        Instant at,
        Actor actor,
        Status status,
        @Nullable String unit,
        Fact fact,
        @Nullable String words,
        Audience audience,
        @Nullable Followup followup,
        @Nullable String seal) {

    /** For whom the words are. */
    public enum Audience {
        EVERYONE_CONCERNED,
        STAFF
    }

    Step enclosing(Followup enclosed) {
        return new Step(number, at, actor, status, unit, fact, words, audience, enclosed, seal);
    }
}
