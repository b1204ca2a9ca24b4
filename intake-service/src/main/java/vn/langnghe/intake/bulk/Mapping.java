package vn.langnghe.intake.bulk;

import java.util.List;
import java.util.Optional;

/** Which column is which of our fields. */
sealed interface Mapping {

    /** One for each column, in their order. */
    List<Optional<Column>> under(List<String> heading);

    /** What is wrong with it, as part of the request it came with. */
    Unreadable fault(String code, Object... details);

    /** A field for each column, or {@code -}; an empty list leaves it to the headings. */
    static Mapping of(List<String> fields) {
        return fields.isEmpty()
                ? new ByHeading()
                : new Given(fields.stream().map(Mapping::column).toList());
    }

    private static Optional<Column> column(String field) {
        if (field.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(Column.ofField(field)
                .orElseThrow(() -> Unreadable.columns("column-unknown", field, String.join(", ", Column.fields()))));
    }

    /** As the headings say. */
    record ByHeading() implements Mapping {

        @Override
        public List<Optional<Column>> under(List<String> heading) {
            return heading.stream().map(Column::named).toList();
        }

        @Override
        public Unreadable fault(String code, Object... details) {
            return new Unreadable(code, details);
        }
    }

    /** As the sender says. */
    record Given(List<Optional<Column>> columns) implements Mapping {

        @Override
        public List<Optional<Column>> under(List<String> heading) {
            if (heading.size() != columns.size()) {
                throw fault("columns-count", heading.size(), columns.size());
            }
            return columns;
        }

        @Override
        public Unreadable fault(String code, Object... details) {
            return Unreadable.columns(code, details);
        }
    }
}
