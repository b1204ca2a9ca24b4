package vn.langnghe.intake.channel.zalo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.channel.FileLink;
import vn.langnghe.intake.channel.Message;
import vn.langnghe.intake.channel.Said;
import vn.langnghe.intake.domain.Channel;

/** What Zalo tells of an Official Account, with only what we use. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ZaloEvent(
        @JsonProperty("event_name") @Nullable String eventName,
        @Nullable Party sender,
        @Nullable Text message,
        @Nullable String timestamp) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Party(@Nullable String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(
            @JsonProperty("msg_id") @Nullable String msgId,
            @Nullable String text,
            @Nullable List<Attachment> attachments) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attachment(@Nullable String type, @Nullable Payload payload) {

        Stream<FileLink> link() {
            return payload == null ? Stream.empty() : FileLink.of(type, payload.url(), payload.name()).stream();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(@Nullable String url, @Nullable String name) {}

    /** What a person said to us; echoes of our own, follows and the like are none of it. */
    Optional<Message> said(Instant now) {
        if (eventName == null || !eventName.startsWith("user_send_") || message == null || sender == null) {
            return Optional.empty();
        }
        var id = message.msgId();
        var account = sender.id();
        if (id == null || account == null) {
            return Optional.empty();
        }
        var attachments = Objects.requireNonNullElse(message.attachments(), List.<Attachment>of());
        var types = attachments.stream()
                .map(attachment -> Objects.requireNonNullElse(attachment.type(), "file"))
                .toList();
        var files = attachments.stream().flatMap(Attachment::link).toList();
        return Said.of(message.text(), types)
                .map(text -> new Message(Channel.ZALO, id, account, text, files, sentAt(now)));
    }

    private Instant sentAt(Instant now) {
        try {
            var sent = Instant.ofEpochMilli(Long.parseLong(Objects.requireNonNullElse(timestamp, "")));
            return sent.isAfter(now) ? now : sent;
        } catch (NumberFormatException unknown) {
            return now;
        }
    }
}
