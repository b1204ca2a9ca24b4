package vn.langnghe.intake.reply;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.ReplyBy;
import vn.langnghe.intake.domain.Sender;

/** Chooses the way to a sender: the one they chose, else the one they came by, else any that leads to them; the desk where none does. */
final class Ways {

    private final Set<Way> open;

    /** {@code open}: ways that are connected here. */
    Ways(Set<Way> open) {
        this.open = open;
    }

    Optional<Way> to(Sender sender, Channel channel) {
        if (sender.replyBy() == ReplyBy.NONE) {
            return Optional.empty();
        }
        return Stream.of(chosen(sender.replyBy()), of(channel), Stream.of(Way.EMAIL, Way.SMS, Way.CALL, Way.LETTER))
                .flatMap(Function.identity())
                .filter(way -> open.contains(way) && leads(way, sender))
                .findFirst()
                .or(() -> Optional.of(Way.UNKNOWN));
    }

    private static Stream<Way> chosen(@Nullable ReplyBy wish) {
        return switch (wish) {
            case null -> Stream.of();
            case PHONE -> Stream.of(Way.CALL);
            case SMS -> Stream.of(Way.SMS, Way.CALL);
            case EMAIL -> Stream.of(Way.EMAIL);
            case LETTER -> Stream.of(Way.LETTER);
            case ZALO -> Stream.of(Way.ZALO);
            case NONE -> Stream.of();
        };
    }

    private static Stream<Way> of(Channel channel) {
        return switch (channel) {
            case ZALO -> Stream.of(Way.ZALO);
            case FANPAGE -> Stream.of(Way.MESSENGER);
            case MAILBOX -> Stream.of(Way.EMAIL);
            case HOTLINE -> Stream.of(Way.CALL);
            case LETTER -> Stream.of(Way.LETTER);
            case WEBSITE, SUGGESTION_BOX, ASSOCIATION, ONE_STOP, DIALOGUE, DIRECTIVE, OPEN311 -> Stream.of();
        };
    }

    private static boolean leads(Way way, Sender sender) {
        return switch (way) {
            case EMAIL -> sender.email() != null;
            case SMS, CALL -> sender.phone() != null;
            case LETTER -> sender.address() != null;
            case ZALO -> isAt(Channel.ZALO, sender);
            case MESSENGER -> isAt(Channel.FANPAGE, sender);
            case UNKNOWN -> true;
        };
    }

    private static boolean isAt(Channel platform, Sender sender) {
        return sender.account() != null && sender.account().startsWith(platform.name() + ":");
    }
}
