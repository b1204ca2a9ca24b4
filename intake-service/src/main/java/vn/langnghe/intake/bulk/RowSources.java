package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds out how a file is to be read. */
@Component
public class RowSources {

    private static final int START = 64;

    /** An object or an array of objects, behind a byte-order mark or not. */
    private static final Pattern JSON = Pattern.compile("(\u00EF\u00BB\u00BF)?\\s*(\\[\\s*)?\\{");

    private final JsonMapper json;

    RowSources(JsonMapper json) {
        this.json = json;
    }

    /** {@code columns}: a field for each column, or {@code -}; none at all leaves it to the headings. */
    public RowSource of(InputStreamSource file, List<String> columns) throws IOException {
        return new TableRows(grid(file), columns);
    }

    /** Excel files are archives and begin like one, JSON with a bracket; what does neither is read as separated text. */
    static Grid grid(InputStreamSource file) throws IOException {
        try (var stream = file.getInputStream()) {
            var start = new String(stream.readNBytes(START), StandardCharsets.ISO_8859_1);
            if (start.startsWith("PK")) {
                return new XlsxGrid(file);
            }
            return JSON.matcher(start).lookingAt() ? new JsonGrid(file) : CsvGrid.of(file);
        }
    }

    /** Taken in as a whole before the first row is answered. */
    public RowSource lines(InputStream body) {
        return row -> {
            try (var lines = SpooledBody.of(body)) {
                new NdjsonRows(lines, json).forEach(row);
            }
        };
    }
}
