package vn.langnghe.intake.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import vn.langnghe.intake.domain.Fault;
import vn.langnghe.intake.domain.Submission;

/** One JSON object a line, each as {@code POST /api/feedback} takes it. */
final class NdjsonRows implements RowSource {

    private static final int LONGEST_LINE = 200_000;

    private final InputStream body;
    private final JsonMapper json;

    NdjsonRows(InputStream body, JsonMapper json) {
        this.body = body;
        this.json = json.rebuild()
                .withCoercionConfig(LogicalType.Textual, NdjsonRows::nothingButText)
                .build();
    }

    @Override
    public void forEach(Consumer<Row> row) throws IOException {
        var lines = new Lines(new InputStreamReader(body, UTF_8));
        long number = 0;
        for (var line = lines.next(); line != null; line = lines.next()) {
            number++;
            if (!line.isBlank()) {
                row.accept(read(number, line));
            }
        }
    }

    private static void nothingButText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private Row read(long number, String line) {
        try {
            var submission = json.readValue(line, Submission.class);
            return submission == null ? unreadable(number, "row") : new Row.Readable(number, submission);
        } catch (DatabindException misfit) {
            var field = misfit.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .map(String::valueOf)
                    .collect(Collectors.joining("."));
            return unreadable(number, field.isEmpty() ? "row" : field);
        } catch (JacksonException notJson) {
            return unreadable(number, "row");
        }
    }

    private static Row unreadable(long number, String field) {
        return new Row.Unreadable(number, List.of(new Fault(field, "intake.fault.import-json", List.of())));
    }

    /** A line without end would otherwise be collected in memory. */
    private static final class Lines {

        private final Reader reader;
        private final char[] buffer = new char[16_384];
        private int from;
        private int to;

        Lines(Reader reader) {
            this.reader = reader;
        }

        @Nullable
        String next() throws IOException {
            if (!fill()) {
                return null;
            }
            var line = new StringBuilder();
            while (fill()) {
                int end = from;
                while (end < to && buffer[end] != '\n') {
                    end++;
                }
                line.append(buffer, from, end - from);
                from = end;
                if (line.length() > LONGEST_LINE) {
                    throw new Unreadable("long-line", LONGEST_LINE);
                }
                if (end < to) {
                    from++;
                    break;
                }
            }
            return line.toString();
        }

        /** False when there is no more. */
        private boolean fill() throws IOException {
            if (from == to) {
                from = 0;
                to = Math.max(0, reader.read(buffer));
            }
            return from < to;
        }
    }
}
