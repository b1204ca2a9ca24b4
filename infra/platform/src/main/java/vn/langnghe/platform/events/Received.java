package vn.langnghe.platform.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event as it arrived, with where it came from. */
public record Received<T>(
        String id,
        String type,
        String subject,
        String key,
        Instant time,
        @Nullable String correlationId,
        int partition,
        long offset,
        T event) {}
