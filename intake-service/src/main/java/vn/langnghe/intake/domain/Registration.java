package vn.langnghe.intake.domain;

import java.util.List;

/** What became of a request to register. */
public sealed interface Registration {

    /** {@code memberCodes}: those of the members an association speaks for, in their order. */
    record Registered(Feedback feedback, TrackingCode code, List<TrackingCode> memberCodes) implements Registration {}

    /** The same request again: the first one's answer. */
    record Repeated(Feedback feedback, TrackingCode code, List<TrackingCode> memberCodes) implements Registration {}

    /** The key was used before, for something else. */
    record Conflict() implements Registration {}

    /** An attachment that is not there, or another item’s. */
    record UnknownAttachment() implements Registration {}
}
