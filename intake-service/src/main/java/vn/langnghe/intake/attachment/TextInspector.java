package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Set;

/** Plain text, and only that: anything a browser could take for a page has another type. */
final class TextInspector implements Inspector {

    private static final Set<String> TYPES = Set.of("text/plain", "text/csv");

    @Override
    public boolean knows(String sniffed) {
        return TYPES.contains(sniffed);
    }

    @Override
    public Content inspect(Upload upload, String sniffed) throws IOException {
        try (var stream = upload.open()) {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(stream.readAllBytes()));
            if (text.chars()
                    .anyMatch(character -> Character.isISOControl(character) && "\t\r\n\f".indexOf(character) < 0)) {
                throw new Refused("kind");
            }
        } catch (CharacterCodingException notUtf8) {
            throw new Refused("encoding");
        }
        return new Content(sniffed, upload.content());
    }
}
