package vn.langnghe.intake.domain;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything the sender chose, in one unambiguous line: equal lines mean the same request. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(RegisterFeedback command) {
        return join(Stream.concat(Stream.concat(said(command), who(command.sender())), many(command)));
    }

    private static Stream<@Nullable Object> said(RegisterFeedback command) {
        return Stream.of(
                command.channel(),
                command.senderType(),
                command.subject(),
                command.content(),
                command.language(),
                command.confidential(),
                command.associationCode(),
                command.communeCode(),
                command.serviceCode(),
                command.receivedAt(),
                command.consentToPublish(),
                join(command.attachmentIds().stream()));
    }

    /** Adds nothing to what one sender alone said. */
    private static Stream<String> many(RegisterFeedback command) {
        return Stream.of(
                        command.members().stream().map(member -> join(who(member))),
                        Stream.ofNullable(command.external()).map(ExternalNumber::toString),
                        Stream.ofNullable(command.source()).map(Source::toString))
                .flatMap(Function.identity());
    }

    private static Stream<@Nullable Object> who(@Nullable Sender sender) {
        return sender == null
                ? Stream.of()
                : Stream.of(
                        sender.name(),
                        sender.phone(),
                        sender.email(),
                        sender.address(),
                        sender.taxCode(),
                        sender.organisation(),
                        sender.replyBy(),
                        sender.account());
    }

    /** Length before text, so that no two different lists join to the same line. */
    private static String join(Stream<? extends @Nullable Object> parts) {
        return parts.map(part -> part == null ? "-" : part.toString().length() + ":" + part)
                .collect(Collectors.joining(","));
    }
}
