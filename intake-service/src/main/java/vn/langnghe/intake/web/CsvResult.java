package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.bulk.RowResult;
import vn.langnghe.platform.web.FieldFault;

/** A row for a row, to be opened beside the file that was sent. */
final class CsvResult implements ResultWriter {

    private final HttpServletResponse response;
    private final RowWords words;
    private final List<String> headings;
    private boolean begun;

    CsvResult(HttpServletResponse response, RowWords words, List<String> headings) {
        this.response = response;
        this.words = words;
        this.headings = headings;
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void row(RowResult result) {
        begin();
        var told = words.tell(result);
        var faults = told.errors().stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining(" "));
        line(List.of(
                String.valueOf(told.row()),
                told.status().name(),
                or(told.reference()),
                or(told.trackingCode()),
                or(told.ownTrackingCode()),
                faults));
    }

    @Override
    public void stopped(FieldFault why) {
        line(List.of("", "STOPPED", "", "", "", words.tell(why).message()));
    }

    @Override
    public void end() {
        begin();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            write("\uFEFF");
            line(headings);
        }
    }

    private void line(List<String> cells) {
        write(cells.stream().map(CsvResult::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    /** Quoted; what a spreadsheet would take for a formula is marked as text. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void write(String text) {
        try {
            response.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
