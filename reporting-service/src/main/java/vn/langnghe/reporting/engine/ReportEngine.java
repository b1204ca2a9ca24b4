package vn.langnghe.reporting.engine;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Items.Item;

/** The facts as one table in memory. One writer at a time; readers see whole batches only. */
public final class ReportEngine implements AutoCloseable {

    /** How much of the machine the engine may take. */
    public record Limits(String memory, int threads) {}

    /** What a query sees of the log: the time of the newest step and the number of steps. */
    public record AsOf(java.time.@Nullable Instant time, long events) {}

    /** Rows read, and the state of the log they belong to. */
    public record Answer(List<Map<String, @Nullable Object>> rows, AsOf asOf) {}

    private final DuckDBConnection writer;
    private final List<Column> columns;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong version = new AtomicLong();

    public ReportEngine(Limits limits, ZoneId zone) {
        columns = Column.all(zone);
        try {
            writer = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            execute("SET memory_limit = '" + limits.memory() + "'");
            execute("SET threads = " + limits.threads());
            execute("SET preserve_insertion_order = false");
            execute("SET enable_external_access = false");
            execute("CREATE TABLE facts (" + declared() + ", PRIMARY KEY (case_id))");
            execute("CREATE TABLE staging (" + declared() + ")");
            execute("CREATE TABLE items (feedback_id VARCHAR PRIMARY KEY, registered BOOLEAN, parts INTEGER)");
            execute("CREATE TABLE staged_items (feedback_id VARCHAR, registered BOOLEAN, parts INTEGER)");
        } catch (SQLException refused) {
            throw new EngineFailure(refused);
        }
    }

    private String declared() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
    }

    /** Replaces the facts of these cases, all at once. */
    public void put(Collection<CaseFact> facts) {
        put(facts.iterator());
    }

    /** As above, for more facts than one wants to hold in memory; in steps that readers may see. */
    public void put(Iterator<CaseFact> facts) {
        while (facts.hasNext()) {
            locked(() -> {
                stage(facts);
                replace("staging", "facts");
            });
        }
    }

    private void stage(Iterator<CaseFact> facts) throws SQLException {
        try (var rows = writer.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staging")) {
            for (int count = 0; facts.hasNext() && count < 50_000; count++) {
                var fact = facts.next();
                rows.beginRow();
                for (var column : columns) {
                    column.append(rows, fact);
                }
                rows.endRow();
            }
        }
    }

    public void putItems(Iterator<Item> items) {
        locked(() -> {
            try (var rows = writer.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staged_items")) {
                while (items.hasNext()) {
                    var item = items.next();
                    rows.beginRow()
                            .append(item.feedbackId())
                            .append(item.registered())
                            .append(item.parts())
                            .endRow();
                }
            }
            replace("staged_items", "items");
        });
    }

    private void replace(String from, String into) throws SQLException {
        execute("BEGIN");
        execute("INSERT OR REPLACE INTO " + into + " SELECT * FROM " + from);
        execute("DELETE FROM " + from);
        execute("COMMIT");
    }

    /** Forgets every fact, for a rebuild. */
    public void clear() {
        locked(() -> execute("DELETE FROM facts"));
    }

    /** Asks a question over the table of facts; values are bound, never spliced. */
    public Answer ask(String sql, List<? extends Object> values) {
        return ask(new Question(sql, values));
    }

    public Answer ask(Question question) {
        return ask(List.of(question)).getFirst();
    }

    /** A statement and its bound values. */
    public record Question(String sql, List<? extends Object> values) {}

    /** Several questions over one and the same state. */
    public List<Answer> ask(List<Question> questions) {
        try (var reader = writer.duplicate()) {
            reader.setAutoCommit(false);
            var asOf = asOf(reader);
            var answers = new ArrayList<Answer>();
            for (var question : questions) {
                answers.add(new Answer(rows(reader, question), asOf));
            }
            reader.rollback();
            return answers;
        } catch (SQLException refused) {
            throw new EngineFailure(refused);
        }
    }

    /** Another number after each change. */
    public long version() {
        return version.get();
    }

    /** The state of the log the facts belong to at this moment. */
    public AsOf asOf() {
        try (var reader = writer.duplicate()) {
            return asOf(reader);
        } catch (SQLException refused) {
            throw new EngineFailure(refused);
        }
    }

    private static AsOf asOf(java.sql.Connection reader) throws SQLException {
        try (var rows = reader.createStatement()
                .executeQuery("SELECT epoch_us(max(last_at)), coalesce(sum(number), 0)::BIGINT FROM facts")) {
            rows.next();
            long micros = rows.getLong(1);
            var time =
                    rows.wasNull() ? null : java.time.Instant.EPOCH.plus(micros, java.time.temporal.ChronoUnit.MICROS);
            return new AsOf(time, rows.getLong(2));
        }
    }

    private static List<Map<String, @Nullable Object>> rows(java.sql.Connection reader, Question question)
            throws SQLException {
        try (var statement = reader.prepareStatement(question.sql())) {
            for (int index = 0; index < question.values().size(); index++) {
                statement.setObject(index + 1, question.values().get(index));
            }
            try (var result = statement.executeQuery()) {
                var names = result.getMetaData();
                var rows = new ArrayList<Map<String, @Nullable Object>>();
                while (result.next()) {
                    var row = new HashMap<String, @Nullable Object>();
                    for (int column = 1; column <= names.getColumnCount(); column++) {
                        row.put(names.getColumnLabel(column), result.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    private void locked(Work work) {
        writing.lock();
        try {
            work.run();
        } catch (SQLException refused) {
            rollBack();
            throw new EngineFailure(refused);
        } finally {
            version.incrementAndGet();
            writing.unlock();
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
            execute("DELETE FROM staging");
        } catch (SQLException nothingOpen) {
            // There was no transaction to roll back; the first failure is the one to tell.
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
