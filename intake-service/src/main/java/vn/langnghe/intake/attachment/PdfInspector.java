package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.List;

/** Documents: from the first byte to the end mark a PDF and nothing else, and without programs in plain sight. */
final class PdfInspector implements Inspector {

    private static final int TAIL = 1024;
    private static final List<String> PROGRAMS = List.of("/JavaScript", "/Launch", "/EmbeddedFiles", "/XFA");

    @Override
    public boolean knows(String sniffed) {
        return sniffed.equals("application/pdf");
    }

    @Override
    public Content inspect(Upload upload, String sniffed) throws IOException {
        try (var stream = upload.open()) {
            var text = new String(stream.readAllBytes(), ISO_8859_1);
            if (!text.startsWith("%PDF-") || text.indexOf("%%EOF", Math.max(0, text.length() - TAIL)) < 0) {
                throw new Refused("broken");
            }
            if (PROGRAMS.stream().anyMatch(text::contains)) {
                throw new Refused("dangerous");
            }
        }
        return new Content(sniffed, upload.content());
    }
}
