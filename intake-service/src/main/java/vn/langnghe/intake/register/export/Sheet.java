package vn.langnghe.intake.register.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A table being written, row by row. */
interface Sheet extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** What a spreadsheet would take for a formula is marked as text (OWASP, CSV injection). */
    static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** For loops that cannot throw. */
    default void add(List<String> cells) {
        try {
            row(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
