package vn.langnghe.intake.bulk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.domain.Fault;

/** How a file would be read: its columns, its first rows, and what is wrong with them; {@code fault}: with all of it. */
public record Preview(
        Shape shape,
        List<Heading> headings,
        List<PreviewedRow> rows,
        @Nullable Unreadable fault) {

    /** {@code field}: what the column is taken for, nothing if it is left alone. */
    public record Heading(String text, @Nullable String field) {}

    public record PreviewedRow(long number, List<String> cells, List<Fault> faults) {}

    /** What a column may be taken for. */
    public List<String> fields() {
        return Column.fields();
    }

    static List<PreviewedRow> rows(List<Grid.Line> lines, Map<Long, List<Fault>> faults) {
        return lines.stream()
                .map(line ->
                        new PreviewedRow(line.number(), line.cells(), faults.getOrDefault(line.number(), List.of())))
                .toList();
    }
}
