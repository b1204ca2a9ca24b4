package vn.langnghe.intake.bulk;

import java.util.List;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Submission;

/** One row of a file, numbered as its reader counts them (the heading is row 1). */
public sealed interface Row {

    long number();

    /** How long its words are, as they came. */
    default int letters() {
        return 0;
    }

    record Readable(long number, Submission submission) implements Row {

        @Override
        public int letters() {
            return submission.content() == null ? 0 : submission.content().length();
        }
    }

    record Unreadable(long number, List<Fault> faults) implements Row {}
}
