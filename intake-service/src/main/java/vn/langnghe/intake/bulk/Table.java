package vn.langnghe.intake.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.intake.domain.Fault;

/** Understands the rows of a table by what its columns are; columns it does not know are left alone. */
final class Table {

    private final List<Optional<Column>> columns;

    private Table(List<Optional<Column>> columns) {
        this.columns = columns;
    }

    static Table under(List<String> heading, Mapping mapping) {
        var columns = mapping.under(heading);
        var known = columns.stream().flatMap(Optional::stream).toList();
        var seen = new HashSet<Column>();
        known.forEach(column -> {
            if (!seen.add(column)) {
                throw mapping.fault("column-twice", column.field());
            }
        });
        if (!seen.contains(Column.CONTENT)) {
            throw mapping.fault(
                    "no-content", String.join(", ", heading.stream().limit(20).toList()));
        }
        return new Table(columns);
    }

    Row row(Grid.Line line) {
        var number = line.number();
        var cells = line.cells();
        if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            return new Row.Unreadable(
                    number,
                    List.of(new Fault("row", "intake.fault.import-ragged", List.of(columns.size(), cells.size()))));
        }
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int at = 0; at < Math.min(columns.size(), cells.size()); at++) {
            var cell = cells.get(at).strip();
            columns.get(at).filter(_ -> !cell.isEmpty()).ifPresent(column -> values.put(column, cell));
        }
        var faults = new ArrayList<Fault>();
        var submission = new Cells(values, faults).submission();
        return faults.isEmpty() ? new Row.Readable(number, submission) : new Row.Unreadable(number, faults);
    }
}
