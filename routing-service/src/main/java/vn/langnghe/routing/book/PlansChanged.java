package vn.langnghe.routing.book;

/** Another edition of the plans is in force. */
public record PlansChanged() {}
