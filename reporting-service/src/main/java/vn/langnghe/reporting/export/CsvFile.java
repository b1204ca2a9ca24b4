package vn.langnghe.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.reporting.export.Block.Table;

/** Comma-separated values (RFC 4180), in UTF-8 with the mark spreadsheets look for. */
public final class CsvFile {

    private CsvFile() {}

    public static void write(Table table, OutputStream out) {
        write(table.header(), table.rows().stream(), out);
    }

    /** Row by row, so that a file may be larger than memory. */
    public static void write(List<String> header, Stream<List<Cell>> rows, OutputStream out) {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write('\ufeff');
            line(writer, header.stream().map(CsvFile::quoted));
            rows.forEach(row -> line(writer, row.stream().map(CsvFile::field)));
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void line(Writer writer, Stream<String> fields) {
        try {
            writer.write(fields.collect(Collectors.joining(",")));
            writer.write("\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String field(Cell cell) {
        return cell instanceof Cell.Text(var text) ? quoted(text) : cell.plain();
    }

    /** A text a spreadsheet would take for a formula is told apart by an apostrophe. */
    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        var safe = formula ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
