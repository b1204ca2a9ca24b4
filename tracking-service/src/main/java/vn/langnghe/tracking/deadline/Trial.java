package vn.langnghe.tracking.deadline;

import java.util.List;
import vn.langnghe.tracking.domain.deadline.Fault;
import vn.langnghe.tracking.domain.deadline.LawfulDeadlines;

/** What a change would put in force. */
public sealed interface Trial {

    record Possible(LawfulDeadlines deadlines) implements Trial {}

    record Faulty(List<Fault> faults) implements Trial {}
}
