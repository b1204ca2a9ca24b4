package vn.langnghe.intake.reply.chat;

import java.util.Optional;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Sender;

/** Somebody's account on a platform, and how much may be said to it at once. */
final class Account {

    /** Both platforms stop at two thousand. */
    private static final int LONGEST = 2_000;

    private Account() {}

    static Optional<String> at(Channel platform, Sender sender) {
        var prefix = platform.name() + ":";
        return Optional.ofNullable(sender.account())
                .filter(account -> account.startsWith(prefix))
                .map(account -> account.substring(prefix.length()));
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
