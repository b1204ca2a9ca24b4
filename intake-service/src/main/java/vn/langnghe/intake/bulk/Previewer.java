package vn.langnghe.intake.bulk;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Author;
import vn.langnghe.intake.domain.Fault;

/** Reads the first rows of a file as an import would, and writes nothing. */
@Component
public class Previewer {

    private static final int ROWS = 5;

    /** A file that is no table at all is {@link Unreadable}; columns that do not fit are part of what is shown. */
    public Preview preview(InputStreamSource file, List<String> columns, Importing importing, Author author)
            throws IOException {
        var grid = RowSources.grid(file);
        var lines = new ArrayList<Grid.Line>();
        grid.readWhile(line -> {
            lines.add(line);
            return lines.size() <= ROWS;
        });
        var heading = lines.removeFirst().cells();
        try {
            var mapping = Mapping.of(columns);
            var table = Table.under(heading, mapping);
            var faults = faults(lines.stream().map(table::row).toList(), importing, author);
            return new Preview(grid.shape(), headings(heading, mapping), Preview.rows(lines, faults), null);
        } catch (Unreadable misfit) {
            return new Preview(grid.shape(), named(heading, columns), Preview.rows(lines, Map.of()), misfit);
        }
    }

    private static Map<Long, List<Fault>> faults(List<Row> rows, Importing importing, Author author) {
        return importing.faults(rows, author).stream()
                .collect(groupingBy(RowResult::row, flatMapping(result -> result.faults().stream(), toList())));
    }

    /** What was chosen, however wrong, as far as it is for this file. */
    private static List<Preview.Heading> named(List<String> heading, List<String> columns) {
        return columns.size() == heading.size()
                ? IntStream.range(0, columns.size())
                        .mapToObj(at -> new Preview.Heading(heading.get(at), columns.get(at)))
                        .toList()
                : headings(heading, new Mapping.ByHeading());
    }

    private static List<Preview.Heading> headings(List<String> heading, Mapping mapping) {
        var columns = mapping.under(heading);
        return IntStream.range(0, heading.size())
                .mapToObj(at -> new Preview.Heading(
                        heading.get(at), columns.get(at).map(Column::field).orElse(null)))
                .toList();
    }
}
