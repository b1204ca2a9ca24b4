package vn.langnghe.intake.domain;

import java.util.List;

/** What came of looking a submission over. */
public sealed interface Examination {

    record Sound(RegisterFeedback command) implements Examination {}

    /** Every fault there is, so that nobody has to come back twice. */
    record Faulty(List<Fault> faults) implements Examination {}

    /** The words may be fine, but this author may not use that channel. */
    record NotYours(Channel channel) implements Examination {}
}
