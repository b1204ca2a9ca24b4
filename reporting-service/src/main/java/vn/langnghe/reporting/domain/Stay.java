package vn.langnghe.reporting.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one unit made of a case that went through several hands: office minutes of each stage that was over there, null
 * where there was none.
 */
public record Stay(
        String unit,
        @Nullable Integer acceptance,
        @Nullable Integer cooperation,
        @Nullable Integer sender) {}
