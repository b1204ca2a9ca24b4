package vn.langnghe.tracking.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of rows; {@code nextCursor} asks for the next one. */
public record WorklistPage(List<Row> items, @Nullable String nextCursor) {}
