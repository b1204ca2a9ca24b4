package vn.langnghe.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;

/** Pictures: keeps the chunks that make the picture and drops words, places, times and whatever follows its end. */
final class PngInspector implements Inspector {

    private static final int SIGNATURE = 8;
    private static final int CHECKSUM = 4;
    private static final Set<String> KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs");

    @Override
    public boolean knows(String sniffed) {
        return sniffed.equals("image/png");
    }

    @Override
    public Content inspect(Upload upload, String sniffed) throws IOException {
        try (var stream = upload.open()) {
            return new Content(sniffed, new ByteArrayResource(clean(ByteBuffer.wrap(stream.readAllBytes()))));
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException cutOff) {
            throw new Refused("broken");
        }
    }

    private static byte[] clean(ByteBuffer in) throws IOException {
        var out = new ByteArrayOutputStream(in.remaining());
        out.write(in.array(), 0, SIGNATURE);
        in.position(SIGNATURE);
        for (var name = ""; !name.equals("IEND"); ) {
            int start = in.position();
            int length = in.getInt();
            name = StandardCharsets.US_ASCII.decode(in.slice(in.position(), 4)).toString();
            in.position(in.position() + 4);
            if (name.equals("IHDR")) {
                Pixels.ofPng(in.slice()).check();
            }
            in.position(Math.addExact(Math.addExact(in.position(), length), CHECKSUM));
            if (length < 0) {
                throw new IllegalArgumentException();
            }
            if (KEPT.contains(name)) {
                out.write(in.array(), start, in.position() - start);
            }
        }
        return out.toByteArray();
    }
}
