package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import vn.langnghe.intake.register.RegisterQuery.Position;
import vn.langnghe.platform.web.InvalidInput;

/** Positions in the register as callers hand them back; what is inside is nobody's business. */
final class Cursors {

    private static final Pattern SHAPE = Pattern.compile("(\\d)~(\\d{1,15})~([0-9a-f\\-]{36})");

    private Cursors() {}

    static String write(Position position) {
        var text = position.round() + "~" + position.registeredAt().toEpochMilli() + "~" + position.feedbackId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static Position read(String cursor) {
        var shape = SHAPE.matcher(decode(cursor));
        if (!shape.matches()) {
            throw invalid();
        }
        return new Position(
                Integer.parseInt(shape.group(1)), Instant.ofEpochMilli(Long.parseLong(shape.group(2))), shape.group(3));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput("cursor", "intake.fault.cursor");
    }
}
