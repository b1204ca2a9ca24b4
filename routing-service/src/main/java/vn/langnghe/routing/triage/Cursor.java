package vn.langnghe.routing.triage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.Place;

/** A place in the queue as callers hand it back; what is inside is nobody's business. */
final class Cursor {

    private static final Pattern SHAPE = Pattern.compile("(urgent|normal)~(-?\\d{1,15})~(.+)");

    private Cursor() {}

    static @Nullable String of(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var text = (place.urgent() ? "urgent" : "normal") + "~"
                + place.registeredAt().toEpochMilli() + "~" + place.feedbackId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        var shape = SHAPE.matcher(decoded(cursor));
        if (!shape.matches()) {
            throw invalid();
        }
        return new Place(
                shape.group(1).equals("urgent"), Instant.ofEpochMilli(Long.parseLong(shape.group(2))), shape.group(3));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private static InvalidInput invalid() {
        return new InvalidInput("cursor", "cursor");
    }
}
