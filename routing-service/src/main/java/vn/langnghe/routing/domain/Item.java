package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One registered item as every later reader of its decisions needs it; never who sent it. */
public record Item(
        String reference,
        String trackingHash,
        String channel,
        @Nullable String senderType,
        boolean anonymous,
        boolean confidential,
        @Nullable String subject,
        String content,
        String language,
        @Nullable String associationCode,
        @Nullable String communeCode,
        List<Attachment> attachments,
        Instant receivedAt,
        Instant registeredAt,
        boolean synthetic) {}
