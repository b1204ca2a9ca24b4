package vn.langnghe.intake.domain;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who an item came from. Kept apart, encrypted, and nowhere else. */
public record Sender(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String taxCode,
        @Nullable String organisation,
        @Nullable ReplyBy replyBy,
        @Nullable String account) {

    public Sender(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String taxCode,
            @Nullable String organisation,
            @Nullable ReplyBy replyBy) {
        this(name, phone, email, address, taxCode, organisation, replyBy, null);
    }

    /** Somebody known only by an account of another platform, such as {@code zalo:…}. */
    public static Sender known(String account) {
        return new Sender(null, null, null, null, null, null, null, account);
    }

    /** The same account under other particulars: it is what a platform told us, not what anybody typed. */
    Sender at(@Nullable String ownAccount) {
        return new Sender(name, phone, email, address, taxCode, organisation, replyBy, ownAccount);
    }

    boolean isNobody() {
        return Stream.of(name, phone, email, address, taxCode, organisation, account)
                .allMatch(Objects::isNull);
    }

    /** Never let identity slip into a log line. */
    @Override
    public String toString() {
        return "Sender[…]";
    }
}
