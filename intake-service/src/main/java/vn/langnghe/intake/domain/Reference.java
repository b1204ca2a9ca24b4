package vn.langnghe.intake.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The item's public name, {@code 2026-7K3M9Q}: opens nothing, so it may be said aloud and printed anywhere. */
public record Reference(String value) {

    /** The department's days and years begin at midnight here. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int RANDOM = 5;

    /** 25 bits a year do clash; {@code attempt} gives the next candidate. */
    static Reference of(Derivation server, FeedbackId id, Instant registeredAt, int attempt) {
        var random = Base32.encode(server.derive("reference:" + id + ":" + attempt), RANDOM);
        return new Reference(registeredAt.atZone(ZONE).getYear() + "-" + Base32.withCheck(random));
    }

    /** Reads what was typed or heard; empty when the check character does not fit. */
    public static Optional<Reference> parse(String typed) {
        var text = Base32.canonical(typed);
        if (text.length() != 4 + RANDOM + 1 || !text.substring(0, 4).chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        var name = text.substring(4);
        return Base32.isValid(name, RANDOM + 1)
                ? Optional.of(new Reference(text.substring(0, 4) + "-" + name))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
