package vn.langnghe.intake.channel.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.text.Normalized;

/** The text of a part, whatever it claims to be written in: a wrong or missing claim must not cost the words. */
record Decoded(String text, int bytes) {

    /** What older Vietnamese mail programs wrote. */
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    /** No more than the first {@code most} bytes. */
    static Decoded of(Part part, int most) throws MessagingException, IOException {
        try (var stream =
                part.isMimeType("text/html") ? new WithoutPictures(part.getInputStream()) : part.getInputStream()) {
            var bytes = stream.readNBytes(most);
            boolean whole = bytes.length < most;
            var text = claimed(part.getContentType())
                    .flatMap(charset -> strict(bytes, charset, whole))
                    .or(() -> strict(bytes, UTF_8, whole))
                    .orElseGet(() -> new String(bytes, VIETNAMESE));
            return new Decoded(Normalized.nfc(text), bytes.length);
        }
    }

    /** What was cut off may end within a letter. */
    private static Optional<String> strict(byte[] bytes, Charset charset, boolean whole) {
        var decoder = charset.newDecoder();
        var text = CharBuffer.allocate(1 + (int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        if (decoder.decode(ByteBuffer.wrap(bytes), text, whole).isError()) {
            return Optional.empty();
        }
        if (whole) {
            decoder.flush(text);
        }
        return Optional.of(text.flip().toString());
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
