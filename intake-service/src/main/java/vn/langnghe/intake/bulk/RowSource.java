package vn.langnghe.intake.bulk;

import java.io.IOException;
import java.util.function.Consumer;

/** A file being read; hands each row on before it reads the next. */
@FunctionalInterface
public interface RowSource {

    /** Throws {@link Unreadable} where the file stops making sense. */
    void forEach(Consumer<Row> row) throws IOException;
}
