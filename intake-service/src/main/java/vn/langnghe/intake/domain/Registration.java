package vn.langnghe.intake.domain;

/** What became of a request to register. */
public sealed interface Registration {

    record Registered(Feedback feedback, TrackingCode code) implements Registration {}

    /** The same request again: the first one's answer. */
    record Repeated(Feedback feedback, TrackingCode code) implements Registration {}

    /** The key was used before, for something else. */
    record Conflict() implements Registration {}

    /** An attachment that is not there, or another item’s. */
    record UnknownAttachment() implements Registration {}
}
