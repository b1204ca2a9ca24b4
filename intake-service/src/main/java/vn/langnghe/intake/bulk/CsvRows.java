package vn.langnghe.intake.bulk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.InputStreamSource;

/** Comma-, semicolon- or tab-separated, in UTF-8 with or without its mark, or in Windows-1258. */
final class CsvRows implements RowSource {

    private static final int LONGEST_HEADING = 16_384;

    private final InputStreamSource file;

    CsvRows(InputStreamSource file) {
        this.file = file;
    }

    @Override
    public void forEach(Consumer<Row> row) throws IOException {
        var encoding = Encoding.of(file);
        try (var reader =
                new BufferedReader(new InputStreamReader(encoding.open(file), encoding.charset()), LONGEST_HEADING)) {
            var format =
                    CSVFormat.DEFAULT.builder().setDelimiter(delimiter(reader)).get();
            try (var parser = format.parse(reader)) {
                read(parser.iterator(), row);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause() instanceof CSVException ? new Unreadable("quotes") : broken;
        }
    }

    private static void read(Iterator<CSVRecord> records, Consumer<Row> row) {
        if (!records.hasNext()) {
            throw new Unreadable("empty");
        }
        var table = Table.under(records.next().toList());
        while (records.hasNext()) {
            var cells = records.next();
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                row.accept(table.row(cells.getRecordNumber(), cells.toList()));
            }
        }
    }

    /** The one of the three that splits the heading into most columns. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADING);
        var start = new char[LONGEST_HEADING - 1];
        int read = Math.max(0, reader.read(start));
        reader.reset();
        var heading = new String(start, 0, read).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String heading, char wanted) {
        return heading.chars().filter(character -> character == wanted).count();
    }
}
