package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's timeline, and at the same time its event. {@code words} never leave the case file
 * except to those {@code audience} names; {@code files} are attachments a member of staff laid beside
 * the words; {@code order} is there when a program named what it asked for; {@code from} names the case
 * merged into this one whose sender did it, and nobody else's; {@code seal}
 * chains this entry to the one before; the store sets it, so it is missing while the step is new.
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
        @Nullable List<String> files,
        @Nullable Order order,
        @Nullable String from,
        @Nullable String seal) {

    /**
     * What a program asked for, so that asking again does nothing again.
     *
     * @param key the name it gave it
     * @param digest of what it asked
     */
    public record Order(String key, String digest) {}

    /** For whom the words are. */
    public enum Audience {
        EVERYONE_CONCERNED,
        STAFF
    }

    Step enclosing(Followup enclosed) {
        return new Step(number, at, actor, status, unit, fact, words, audience, enclosed, files, order, from, seal);
    }

    Step answering(Order given) {
        return new Step(number, at, actor, status, unit, fact, words, audience, followup, files, given, from, seal);
    }

    Step saidFrom(String joined) {
        return new Step(number, at, actor, status, unit, fact, words, audience, followup, files, order, joined, seal);
    }

    Step bringing(List<String> attachmentIds) {
        return new Step(
                number, at, actor, status, unit, fact, words, audience, followup, attachmentIds, order, from, seal);
    }

    /** What its doer sent along, as intake keeps it; for whom the words are. */
    public List<String> broughtFiles() {
        return files == null ? List.of() : files;
    }
}
