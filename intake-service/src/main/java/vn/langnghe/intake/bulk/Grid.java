package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** A table as it stands in a file, not yet understood. */
interface Grid {

    Shape shape();

    /** Line by line, the heading first, as long as the next is wanted. */
    void readWhile(Predicate<Line> wanted) throws IOException;

    /** The heading is line 1. */
    record Line(long number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
