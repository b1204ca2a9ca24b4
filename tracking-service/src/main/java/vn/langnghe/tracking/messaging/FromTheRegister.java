package vn.langnghe.tracking.messaging;

/** What the register, and the triage desk, tell of items after they were routed. */
sealed interface FromTheRegister permits FeedbackFollowedUp, FollowupRuled, FeedbackErased, FeedbackRead {}
