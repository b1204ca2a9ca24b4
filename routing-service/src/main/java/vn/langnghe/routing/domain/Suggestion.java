package vn.langnghe.routing.domain;

/** A unit that may be the right one. */
public record Suggestion(String unit, double confidence) {}
