package vn.langnghe.routing.messaging;

/** Tells verdicts on what senders added. What {@link #tell} returned from is durable and will be told, perhaps twice. */
public interface FollowupVerdicts {

    void tell(FollowupRuled verdict);
}
