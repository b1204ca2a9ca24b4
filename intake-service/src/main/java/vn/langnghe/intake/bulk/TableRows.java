package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a table, understood by what its columns are. */
final class TableRows implements RowSource {

    private final Grid grid;
    private final List<String> columns;

    TableRows(Grid grid, List<String> columns) {
        this.grid = grid;
        this.columns = columns;
    }

    @Override
    public void forEach(Consumer<Row> row) throws IOException {
        grid.readWhile(new Reading(Mapping.of(columns), row));
    }

    /** Waits for the heading, then understands all that follows by it. */
    private static final class Reading implements Predicate<Grid.Line> {

        private final Mapping mapping;
        private final Consumer<Row> row;
        private @Nullable Table table;

        Reading(Mapping mapping, Consumer<Row> row) {
            this.mapping = mapping;
            this.row = row;
        }

        @Override
        public boolean test(Grid.Line line) {
            if (table == null) {
                table = Table.under(line.cells(), mapping);
            } else {
                row.accept(table.row(line));
            }
            return true;
        }
    }
}
