package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Explanation;
import vn.langnghe.tracking.domain.deadline.Question;

/** Always answers from what is in force now. */
@Component
class CurrentDeadlines implements Deadlines {

    private final ReferenceData reference;

    CurrentDeadlines(ReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public Optional<Due> due(Question question) {
        return reference.current().deadlines().due(question);
    }

    @Override
    public Explanation explain(Question question) {
        return reference.current().deadlines().explain(question);
    }

    @Override
    public long workingMinutes(Instant from, Instant to) {
        return reference.current().deadlines().workingMinutes(from, to);
    }
}
