package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All cases. Whatever is written here is durable, together with the events it causes. */
public interface Cases {

    Optional<Case> find(String id);

    /** In no particular order; unknown ids are left out. */
    List<Case> findAll(Collection<String> ids);

    /** The cases of one item, by the hash of its tracking code; the first part first. */
    List<Case> tracked(String trackingHash);

    /** Files new cases; those whose id is taken are left as they are and returned. */
    List<Case> open(List<Case> fresh);

    /** Files the case as changed, unless somebody else changed it since {@code before} was read. */
    Saving save(Case before, Case after);

    /** Shows every case changed at or after this moment. */
    void changedSince(Instant since, Consumer<Case> each);

    /** Whether every step of the case still carries its seal. */
    boolean intact(String id);

    /** What became of a change. */
    enum Saving {
        SAVED,
        STALE
    }
}
