package vn.langnghe.tracking.messaging;

/** What the register tells of an item after it was routed. */
sealed interface FromTheRegister permits FeedbackFollowedUp, FeedbackErased {}
