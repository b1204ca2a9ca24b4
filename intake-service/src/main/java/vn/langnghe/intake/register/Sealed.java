package vn.langnghe.intake.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Derivation;

/**
 * Chains the log of readings: each seal is an HMAC of the one before, the number and the entry, under a key that lies in the
 * service's configuration and not in the store. Whoever can only write to the store can change, put in or take out no
 * entry without every later seal being wrong, nor make the seals anew.
 */
@Component
public class Sealed {

    private final Derivation server;

    Sealed(Derivation server) {
        this.server = server;
    }

    /** {@code before}: the seal of the entry with the number before; none of the first. In lower-case hexadecimal. */
    public String entry(@Nullable String before, long number, Disclosures.Disclosure entry) {
        return seal(Stream.of(
                "reading",
                before,
                number,
                entry.feedbackId(),
                entry.reader(),
                entry.at().toEpochMilli(),
                entry.what(),
                entry.reason(),
                entry.role(),
                entry.unit(),
                String.join(",", entry.corrected()),
                entry.member()));
    }

    /** Of the note that the chain goes as far as this. */
    public String end(long number, String seal) {
        return seal(Stream.of("readings end", number, seal));
    }

    public static boolean same(String one, @Nullable String other) {
        return other != null && MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    /** Length before text, so that no two entries read the same. */
    private String seal(Stream<@Nullable Object> parts) {
        var text = parts.map(part -> Objects.toString(part, ""))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
        return HexFormat.of().formatHex(server.derive(text));
    }
}
