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
        @Nullable ReplyBy replyBy) {

    boolean isNobody() {
        return Stream.of(name, phone, email, address, taxCode, organisation).allMatch(Objects::isNull);
    }

    /** Never let identity slip into a log line. */
    @Override
    public String toString() {
        return "Sender[…]";
    }
}
