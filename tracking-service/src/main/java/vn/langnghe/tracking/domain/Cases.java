package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All cases. Whatever is written here is durable, together with the events it causes. */
public interface Cases {

    Optional<Case> find(String id);

    /** In no particular order; unknown ids are left out. */
    List<Case> findAll(Collection<String> ids);

    /** The cases of one item, by the hash of its tracking code; the first part first. */
    List<Case> tracked(String trackingHash);

    /** The cases of one item, by its own id; the first part first. */
    List<Case> ofItem(String feedbackId);

    /** Files new cases; those whose id is taken are left as they are and returned. */
    List<Case> open(List<Case> fresh);

    /** Files the case as changed, unless somebody else changed it since {@code before} was read. */
    Saving save(Case before, Case after);

    /** Files many changed cases at once; those somebody else changed since they were read are returned. */
    List<Change> saveAll(List<Change> changes);

    /** A case as it was read and as it shall be. */
    record Change(Case before, Case after) {}

    /** Shows every case changed at or after this moment that can be read. */
    void changedSince(Instant since, Consumer<Case> each);

    /** The cases changed at or after this moment, each with the number of its last step. */
    Map<String, Integer> numbersSince(Instant since);

    /** Forgets the files of the case, and its words as well if asked to; who did what when stays. Twice is once. */
    void forget(String id, boolean words, Instant at);

    /** The same for what the sender of another case alone brought into this one: by follow-ups, or on his own page. */
    void forgetSaid(String id, String from, Set<String> followups, boolean words, Instant at);

    /** Whether every step of the case still carries its seal. */
    boolean intact(String id);

    /**
     * The case that speaks for this one: itself, or the one it was merged into, however often that happened. Whoever
     * merged two cases into each other at the same moment gets the one where the circle closes. One that has become
     * confidential since speaks for itself alone.
     */
    default Case speakingFor(Case matter) {
        var seen = new HashSet<String>();
        var at = matter;
        while (at.state() instanceof State.Merged merged && seen.add(at.id())) {
            var next = find(merged.into());
            if (next.isEmpty() || !at.mayJoin(next.get())) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    /** A case as it lies in the store means nothing to this version. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String id;

        public Unreadable(String id, RuntimeException why) {
            super(id, why);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** What became of a change. */
    enum Saving {
        SAVED,
        STALE
    }
}
