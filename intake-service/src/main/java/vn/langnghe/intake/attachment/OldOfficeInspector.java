package vn.langnghe.intake.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.util.Set;

/** Word and Excel documents of before 2007, still common in offices, without macros. */
final class OldOfficeInspector implements Inspector {

    private static final Set<String> TYPES = Set.of("application/msword", "application/vnd.ms-excel");

    /** The directory of the file names its parts in UTF-16. */
    private static final String MACROS = new String("_VBA_PROJECT".getBytes(UTF_16LE), ISO_8859_1);

    private static final String OBJECTS = new String("Ole10Native".getBytes(UTF_16LE), ISO_8859_1);

    private static final String SIGNATURE = "ÐÏ\u0011à¡±\u001aá";

    @Override
    public boolean knows(String sniffed) {
        return TYPES.contains(sniffed);
    }

    @Override
    public Content inspect(Upload upload, String sniffed) throws IOException {
        try (var stream = upload.open()) {
            var text = new String(stream.readAllBytes(), ISO_8859_1);
            if (!text.startsWith(SIGNATURE)) {
                throw new Refused("kind");
            }
            if (text.contains(MACROS) || text.contains(OBJECTS)) {
                throw new Refused("dangerous");
            }
        }
        return new Content(sniffed, upload.content());
    }
}
