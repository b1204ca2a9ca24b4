package vn.langnghe.tracking.domain.deadline;

import java.time.Instant;
import java.util.Optional;

/** The rules and the calendar in force, ready to answer. */
public interface Deadlines {

    /** Empty when no rule says anything about this, or when the clock stands in a pause without end. */
    Optional<Due> due(Question question);

    /** The same answer with every step that led to it. */
    Explanation explain(Question question);

    /** Minutes of office hours between two moments; 0 when {@code to} is not after {@code from}. */
    long workingMinutes(Instant from, Instant to);
}
