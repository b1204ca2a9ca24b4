package vn.langnghe.intake.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Channel;

/** What to look for in the register; everything given must fit. {@code to} is exclusive, {@code phone} may be a mail address. */
public record RegisterQuery(
        @Nullable String text,
        @Nullable Channel channel,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String phone,
        @Nullable String taxCode,
        @Nullable String name,
        boolean confidentialContentToo,
        @Nullable Position after,
        int limit) {

    public RegisterQuery page(@Nullable Position next, int most) {
        return new RegisterQuery(text, channel, from, to, phone, taxCode, name, confidentialContentToo, next, most);
    }

    /** Where a line stands; {@code round}: how closely it fits, closest first. */
    public record Position(int round, Instant registeredAt, String feedbackId) {}

    /** A page of lines, newest first of those that fit as closely, each with its place. */
    public record Page(List<RegisterLine> lines, List<Position> places, boolean more) {

        /** After which the next page begins, if there is one. */
        public @Nullable Position next() {
            return more ? places.getLast() : null;
        }
    }
}
