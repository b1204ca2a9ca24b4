package vn.langnghe.platform.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/** An event waiting inside the document whose change it tells; {@code body} is its JSON. */
public record PendingEvent(
        @Field("id") String id,
        String topic,
        String key,
        String type,
        String subject,
        Instant time,
        String body,
        @Nullable String correlationId) {}
