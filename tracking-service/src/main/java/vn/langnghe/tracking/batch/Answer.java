package vn.langnghe.tracking.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import vn.langnghe.tracking.desk.Granting;
import vn.langnghe.tracking.domain.Status;

/** What became of one line: version and status of the case after it, or the problem. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        int line,
        @Nullable String caseId,
        @Nullable String key,
        int status,
        @Nullable Integer version,
        @Nullable Status caseStatus,
        @Nullable ProblemDetail problem) {

    private static final int DONE = 200;

    static Answer done(int number, Line line, Granting.Done done) {
        return new Answer(number, line.caseId(), line.key(), DONE, done.version(), done.status(), null);
    }

    static Answer refused(int number, @Nullable Line line, ProblemDetail problem) {
        return new Answer(
                number,
                line == null ? null : line.caseId(),
                line == null ? null : line.key(),
                problem.getStatus(),
                null,
                null,
                problem);
    }
}
