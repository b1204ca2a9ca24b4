package vn.langnghe.intake.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.InputStreamSource;

/** Comma-, semicolon- or tab-separated, in UTF-8 with or without its mark, or in Windows-1258. */
final class CsvGrid implements Grid {

    private static final int LONGEST_HEADING = 16_384;

    private final InputStreamSource file;
    private final Encoding encoding;
    private final Separator separator;

    private CsvGrid(InputStreamSource file, Encoding encoding, Separator separator) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
    }

    static CsvGrid of(InputStreamSource file) throws IOException {
        var encoding = Encoding.of(file);
        try (var reader = reader(file, encoding)) {
            return new CsvGrid(file, encoding, Separator.of(start(reader)));
        }
    }

    @Override
    public Shape shape() {
        return new Shape(encoding, separator);
    }

    @Override
    public void readWhile(Predicate<Line> wanted) throws IOException {
        var format =
                CSVFormat.DEFAULT.builder().setDelimiter(separator.character()).get();
        try (var lines = new ShortLines(reader(file, encoding));
                var parser = format.parse(lines)) {
            read(parser.iterator(), lines, wanted);
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof CSVException ? new Unreadable("quotes") : broken;
        }
    }

    private static void read(Iterator<CSVRecord> records, ShortLines lines, Predicate<Line> wanted) {
        if (!records.hasNext()) {
            throw new Unreadable("empty");
        }
        boolean more = true;
        while (more && records.hasNext()) {
            var record = records.next();
            lines.begin();
            var line = new Line(record.getRecordNumber(), record.toList());
            if (line.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
                throw new Unreadable("no-table");
            }
            more = line.number() > 1 && line.isBlank() || wanted.test(line);
        }
    }

    private static BufferedReader reader(InputStreamSource file, Encoding encoding) throws IOException {
        return new BufferedReader(new InputStreamReader(encoding.open(file), encoding.charset()), LONGEST_HEADING);
    }

    private static String start(BufferedReader reader) throws IOException {
        var start = new char[LONGEST_HEADING];
        int read = Math.max(0, reader.read(start));
        return new String(start, 0, read).lines().findFirst().orElse("");
    }
}
