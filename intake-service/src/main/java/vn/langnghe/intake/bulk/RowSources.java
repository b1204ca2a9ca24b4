package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds out how a file is to be read. */
@Component
public class RowSources {

    private final JsonMapper json;

    RowSources(JsonMapper json) {
        this.json = json;
    }

    /** {@code columns}: a field for each column, or {@code -}; none at all leaves it to the headings. */
    public RowSource of(InputStreamSource file, List<String> columns) throws IOException {
        return new TableRows(grid(file), columns);
    }

    /** Excel files are archives and begin like one; what does not is read as separated text. */
    static Grid grid(InputStreamSource file) throws IOException {
        try (var stream = file.getInputStream()) {
            var start = stream.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K' ? new XlsxGrid(file) : CsvGrid.of(file);
        }
    }

    public RowSource lines(InputStream body) {
        return new NdjsonRows(body, json);
    }
}
