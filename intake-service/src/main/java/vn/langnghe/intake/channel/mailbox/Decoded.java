package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.text.Normalized;

/** The text of a part, whatever it claims to be written in: a wrong or missing claim must not cost the words. */
final class Decoded {

    /** What older Vietnamese mail programs wrote. */
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    private Decoded() {}

    /** No more than the first {@code most} bytes. */
    static String of(Part part, int most) throws MessagingException, IOException {
        try (var stream = part.getInputStream()) {
            return of(stream.readNBytes(most), claimed(part.getContentType()));
        }
    }

    private static String of(byte[] bytes, Optional<Charset> claimed) {
        return Normalized.nfc(claimed.flatMap(charset -> strict(bytes, charset))
                .or(() -> strict(bytes, UTF_8))
                .orElseGet(() -> new String(bytes, VIETNAMESE)));
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> claimed(@Nullable String contentType) {
        try {
            var name = contentType == null ? null : new ContentType(contentType).getParameter("charset");
            return name == null ? Optional.empty() : Optional.of(Charset.forName(MimeUtility.javaCharset(name)));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
