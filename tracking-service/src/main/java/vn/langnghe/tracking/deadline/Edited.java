package vn.langnghe.tracking.deadline;

import java.util.List;
import vn.langnghe.tracking.domain.deadline.Fault;

/** What became of a change to rules, calendar or grounds. */
public sealed interface Edited {

    /** In force from now on. */
    record Done(InForce inForce) implements Edited {}

    /** Not taken over, for all these reasons. */
    record Faulty(List<Fault> faults) implements Edited {}

    /** Somebody else changed it since; {@code version} is the one in force. */
    record Stale(int version) implements Edited {}
}
