package vn.langnghe.platform.outbox;

/** A collection whose documents may hold an {@code outbox}: one bean each, so that a sweep knows where to look. */
public record OutboxCollection(String name) {}
