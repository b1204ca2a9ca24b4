package vn.langnghe.reporting.periodic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The drafts that wait to be read, completed and issued, each under the version it may become. */
public interface Drafts {

    Optional<PeriodicReport> find(String period, String language, int version);

    Optional<Instant> draftedAt(String period, String language, int version);

    /** False when somebody else drafted it first; theirs stays. */
    boolean add(PeriodicReport draft, String language, int version);

    void replace(PeriodicReport draft, String language, int version);

    /** Every period a draft was ever kept of. */
    List<String> periods();
}
