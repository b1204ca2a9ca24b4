package vn.langnghe.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.springframework.core.io.InputStreamSource;

/** How the text of a file is written: what is not UTF-8 to the last byte comes from an older Excel here. */
public enum Encoding {
    MARKED_UTF_8(UTF_8, 3),
    PLAIN_UTF_8(UTF_8, 0),
    UTF_16_LE(UTF_16LE, 2),
    UTF_16_BE(UTF_16BE, 2),
    WINDOWS_1258(Charset.forName("windows-1258"), 0);

    private final Charset charset;
    private final int mark;

    Encoding(Charset charset, int mark) {
        this.charset = charset;
        this.mark = mark;
    }

    static Encoding of(InputStreamSource file) throws IOException {
        try (var stream = file.getInputStream()) {
            var start = stream.readNBytes(3);
            if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
                return MARKED_UTF_8;
            }
            if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
                return UTF_16_LE;
            }
            if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
                return UTF_16_BE;
            }
        }
        return isUtf8(file) ? PLAIN_UTF_8 : WINDOWS_1258;
    }

    Charset charset() {
        return charset;
    }

    InputStream open(InputStreamSource file) throws IOException {
        var stream = file.getInputStream();
        stream.skipNBytes(mark);
        return stream;
    }

    private static boolean isUtf8(InputStreamSource file) throws IOException {
        var buffer = new char[8192];
        try (var reader = new InputStreamReader(file.getInputStream(), UTF_8.newDecoder())) {
            while (reader.read(buffer) >= 0) {
                // only whether it goes through to the end
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
