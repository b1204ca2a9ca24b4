package vn.langnghe.tracking.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What cases may have in common; null asks for nothing in particular.
 *
 * @param synthetic made-up cases are a crowd of their own: behind them nobody real can hide
 */
public record Alike(
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String component,
        boolean synthetic) {}
