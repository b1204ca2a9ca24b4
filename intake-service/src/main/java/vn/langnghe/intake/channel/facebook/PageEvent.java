package vn.langnghe.intake.channel.facebook;

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

/** What Meta tells of a page, with only what we use: messages to it and comments on what it posts. */
final class PageEvent {

    private PageEvent() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Messaging(
            @Nullable Party sender,
            @Nullable Long timestamp,
            @Nullable Text message) {

        Optional<Message> said(Instant now) {
            if (message == null || Boolean.TRUE.equals(message.isEcho()) || sender == null) {
                return Optional.empty();
            }
            var id = message.mid();
            var account = sender.id();
            if (id == null || account == null) {
                return Optional.empty();
            }
            var attachments = Objects.requireNonNullElse(message.attachments(), List.<Attachment>of());
            var types = attachments.stream()
                    .map(attachment -> Objects.requireNonNullElse(attachment.type(), "file"))
                    .toList();
            var files = attachments.stream().flatMap(Attachment::link).toList();
            var sent = timestamp == null ? now : Instant.ofEpochMilli(timestamp);
            return Said.of(message.text(), types)
                    .map(text ->
                            new Message(Channel.FANPAGE, id, account, text, files, sent.isAfter(now) ? now : sent));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Party(@Nullable String id) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(
            @Nullable String mid,
            @Nullable String text,
            @JsonProperty("is_echo") @Nullable Boolean isEcho,
            @Nullable List<Attachment> attachments) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attachment(@Nullable String type, @Nullable Payload payload) {

        Stream<FileLink> link() {
            return payload == null ? Stream.empty() : FileLink.of(type, payload.url(), null).stream();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(@Nullable String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(@Nullable String field, @Nullable Comment value) {

        Optional<Message> said(String page, Instant now) {
            return "feed".equals(field) && value != null ? value.said(page, now) : Optional.empty();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Comment(
            @Nullable String item,
            @Nullable String verb,
            @JsonProperty("comment_id") @Nullable String commentId,
            @Nullable Party from,
            @Nullable String message) {

        /** A new comment by somebody else than the page itself. */
        Optional<Message> said(String page, Instant now) {
            var account = from == null ? null : from.id();
            var id = commentId;
            if (!"comment".equals(item)
                    || !"add".equals(verb)
                    || id == null
                    || account == null
                    || account.equals(page)) {
                return Optional.empty();
            }
            return Said.of(message, List.of())
                    .map(text -> new Message(Channel.FANPAGE, id, account, text, List.of(), now));
        }
    }
}
