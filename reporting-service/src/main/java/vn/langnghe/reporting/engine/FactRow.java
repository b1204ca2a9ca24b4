package vn.langnghe.reporting.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Spell;
import vn.langnghe.reporting.domain.Stay;

/** A case as the engine takes it: all its values are worked out before any of them is handed over. */
record FactRow(String caseId, List<@Nullable Object> values, List<Spell> spells, List<Stay> stays) {

    /** A case that gives no row. */
    static final class Unfit extends RuntimeException {

        private final String where;

        private Unfit(String where, RuntimeException cause) {
            super(where, cause);
            this.where = where;
        }

        /** The column that could not be worked out. */
        String where() {
            return where;
        }
    }

    static FactRow of(CaseFact fact, List<Column> columns) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (var column : columns) {
            values.add(tried(column.name(), () -> column.value().apply(fact)));
        }
        return new FactRow(fact.caseId(), values, tried("spells", fact::spells), tried("stays", fact::stays));
    }

    /** Whatever it is that the steps of one case lead to, it is a matter of this case alone. */
    static <T extends @Nullable Object> T tried(String where, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw new Unfit(where, failed);
        }
    }

    void append(DuckDBAppender rows, DuckDBAppender spellRows, DuckDBAppender stayRows, Codes codes)
            throws SQLException {
        rows.beginRow();
        for (var value : values) {
            Column.append(rows, value);
        }
        rows.endRow();
        for (var spell : spells) {
            spellRows.beginRow().append(caseId).append(spell.what().name()).append(Column.utc(spell.from()));
            Column.append(spellRows, spell.to() == null ? null : Column.utc(spell.to()));
            spellRows.append(spell.late()).endRow();
        }
        for (var stay : stays) {
            StayTable.append(stayRows, caseId, stay, codes);
        }
    }
}
