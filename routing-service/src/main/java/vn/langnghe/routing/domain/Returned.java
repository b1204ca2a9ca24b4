package vn.langnghe.routing.domain;

/** Why an item goes back to the sender, and what the sender is told. */
public record Returned(String reasonCode, String text) {}
