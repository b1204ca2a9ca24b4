package vn.langnghe.intake.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.register.Cursors;
import vn.langnghe.intake.register.RegisterQuery.Position;
import vn.langnghe.intake.secrets.FieldCipher;

@Component
class SealedCursors implements Cursors {

    private static final Pattern SHAPE = Pattern.compile("(\\d)~(\\d{1,15})~([0-9a-f\\-]{36})");
    private static final String PLACE = "register/cursor";

    private final FieldCipher cipher;

    SealedCursors(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String write(Position position) {
        var text = position.round() + "~" + position.registeredAt().toEpochMilli() + "~" + position.feedbackId();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cipher.encrypt(PLACE, text).getBytes(UTF_8));
    }

    @Override
    public Optional<Position> read(String cursor) {
        return text(cursor)
                .flatMap(text -> cipher.opened(PLACE, text))
                .map(SHAPE::matcher)
                .filter(shape -> shape.matches())
                .map(shape -> new Position(
                        Integer.parseInt(shape.group(1)),
                        Instant.ofEpochMilli(Long.parseLong(shape.group(2))),
                        shape.group(3)));
    }

    private static Optional<String> text(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
