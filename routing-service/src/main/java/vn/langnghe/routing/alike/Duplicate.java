package vn.langnghe.routing.alike;

/** A case that may be the same matter; {@code similarity} is 1 for the same words. */
public record Duplicate(String reference, String caseId, double similarity) {}
