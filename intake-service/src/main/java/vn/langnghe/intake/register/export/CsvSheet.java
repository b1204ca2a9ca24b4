package vn.langnghe.intake.register.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** UTF-8 with the mark by which Excel knows it. */
final class CsvSheet implements Sheet {

    private final CSVPrinter printer;

    CsvSheet(OutputStream to) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Sheet::safe).toList());
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
