package vn.langnghe.routing.domain;

/** What a decision does with an item. */
public enum Outcome {
    ASSIGNED,
    TO_TRIAGE,
    RETURNED,
    DUPLICATE
}
