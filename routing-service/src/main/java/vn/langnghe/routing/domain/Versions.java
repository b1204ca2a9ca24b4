package vn.langnghe.routing.domain;

import org.jspecify.annotations.Nullable;

/** What was in force when a decision was made, so that it can be explained years later. */
public record Versions(String plan, String rules, @Nullable String model) {}
