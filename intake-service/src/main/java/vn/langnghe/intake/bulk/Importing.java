package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import vn.langnghe.intake.domain.Author;

/** Turns the rows of a file into items, and tells what became of each row in their order. */
public interface Importing {

    /** What would be wrong with these rows, of which more may follow. Nothing is written. */
    List<RowResult> faults(List<Row> rows, Author author);

    void run(RowSource source, Author author, Consumer<RowResult> report) throws IOException;
}
