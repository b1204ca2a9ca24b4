package vn.langnghe.tracking.answers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published answer as everybody reads it; what too few cases share is left out. */
record AnswerView(
        String id,
        String question,
        String answer,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String component,
        @Nullable String planItem,
        List<Basis> basis,
        Instant publishedAt,
        Instant reviewBy,
        boolean synthetic) {

    /** A text the answer rests on. */
    record Basis(String code, String title) {}
}
