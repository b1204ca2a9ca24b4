package vn.langnghe.reporting.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.Items.Item;

/** The facts as one table in memory. One writer at a time; readers see whole batches only. */
public final class ReportEngine implements AutoCloseable {

    /** How much of the machine the engine may take. */
    public record Limits(String memory, int threads) {}

    /** What a query sees of the log: the time of the newest step and the number of steps. */
    public record AsOf(@Nullable Instant time, long events) {}

    /** Rows read, and the state of the log they belong to. */
    public record Answer(List<Map<String, @Nullable Object>> rows, AsOf asOf) {}

    /**
     * The word restricted cases stand under, whatever they are grouped by but unit and time: how many denunciations came
     * by one channel from one commune would name who sent them.
     */
    public static final String RESTRICTED = "RESTRICTED";

    /** Minutes of a tenth of an hour, to which the middle of a measure is told. */
    public static final int TENTH = 6;

    /** The facts with a row for each unit a case lay with. */
    public static final String BY_UNIT = "facts_by_unit";

    /** Of the facts with a row for each unit those that lay with several. */
    public static final String HANDED_ON = "handed_on";

    private static final int AT_ONCE = 50_000;

    private static final List<String> TABLES = List.of("facts", HANDED_ON, "spells");

    private static final List<String> STAGED = List.of("staging", "staged_spells", "staged_stays");

    private static final String SPELL = "case_id VARCHAR, what VARCHAR, began TIMESTAMP, ended TIMESTAMP, late BOOLEAN";

    private final DuckDBConnection writer;
    private final PreparedStatement taking;
    private final PreparedStatement takingHandedOn;
    private final Codes codes = new Codes();
    private final List<Column> columns;
    private final List<Derived> derived;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong version = new AtomicLong();

    public ReportEngine(Limits limits, ZoneId zone, List<Derived> derived) {
        this.derived = derived;
        columns = Column.all(zone, codes);
        try {
            writer = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
            execute("SET memory_limit = '" + limits.memory() + "'");
            execute("SET threads = " + limits.threads());
            execute("SET preserve_insertion_order = false");
            execute("SET enable_external_access = false");
            execute("SET perfect_ht_threshold = 20"); // counts by row and tenth of an hour fit a table of so many bits
            execute("CREATE TABLE staging (" + declared() + ")");
            execute("CREATE TABLE facts AS " + taken() + " LIMIT 0");
            execute("CREATE TABLE spells (" + SPELL + ")");
            execute("CREATE TABLE staged_spells (" + SPELL + ")");
            execute("CREATE TABLE " + HANDED_ON + " AS SELECT * FROM facts LIMIT 0");
            execute("CREATE TABLE staged_stays (" + StayTable.columns() + ")");
            execute(StayTable.view());
            execute("CREATE TABLE told (time TIMESTAMP, events BIGINT)");
            execute("INSERT INTO told VALUES (NULL, 0)");
            execute("CREATE TABLE items (feedback_id VARCHAR, registered BOOLEAN, parts INTEGER)");
            execute("CREATE TABLE staged_items (feedback_id VARCHAR, registered BOOLEAN, parts INTEGER)");
            taking = planned("INSERT INTO facts " + taken());
            takingHandedOn = planned("INSERT INTO " + HANDED_ON + " " + StayTable.handedOn(taken()));
        } catch (SQLException refused) {
            throw new EngineFailure(refused);
        }
    }

    private String declared() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", "));
    }

    /** A case as it is kept: what was told of it, and what is derived. */
    private String taken() {
        return derived.stream()
                .map(column -> ", (" + column.sql() + ")::" + column.type() + " AS \"" + column.name() + '"')
                .collect(Collectors.joining("", "SELECT *", " FROM staging"));
    }

    /** Replaces the facts of these cases, all at once. */
    public void put(Collection<CaseFact> facts) {
        put(facts.stream());
    }

    /** As above, for more facts than one wants to hold in memory; in steps that readers may see. */
    public void put(Stream<CaseFact> facts) {
        putRows(facts.map(this::row).iterator());
    }

    FactRow row(CaseFact fact) {
        return FactRow.of(fact, columns);
    }

    void putRows(Iterator<FactRow> rows) {
        while (rows.hasNext()) {
            locked(() -> {
                stage(rows);
                execute("BEGIN");
                for (var table : TABLES) {
                    forget(table, "case_id", "staging");
                }
                take();
                tell();
                execute("COMMIT");
            });
        }
    }

    /** These facts in place of all there are: readers see the old ones until the last of the new is in. */
    void replaceRows(Iterator<FactRow> rows) {
        locked(() -> {
            execute("BEGIN");
            for (var table : TABLES) {
                execute("DELETE FROM " + table);
            }
            while (rows.hasNext()) {
                stage(rows);
                take();
            }
            tell();
            execute("COMMIT");
        });
    }

    /** What is staged, where it belongs. */
    private void take() throws SQLException {
        taking.execute();
        execute("INSERT INTO spells SELECT * FROM staged_spells");
        takingHandedOn.execute();
        for (var staged : STAGED) {
            execute("DELETE FROM " + staged);
        }
    }

    private void tell() throws SQLException {
        execute("DELETE FROM told");
        execute("INSERT INTO told SELECT max(last_at), coalesce(sum(number), 0) FROM facts");
    }

    private void stage(Iterator<FactRow> rows) throws SQLException {
        try (var staging = writer.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staging");
                var spells = writer.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staged_spells");
                var stays = writer.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "staged_stays")) {
            for (int count = 0; rows.hasNext() && count < AT_ONCE; count++) {
                rows.next().append(staging, spells, stays, codes);
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
            execute("BEGIN");
            forget("items", "feedback_id", "staged_items");
            execute("INSERT INTO items SELECT * FROM staged_items");
            execute("DELETE FROM staged_items");
            execute("COMMIT");
        });
    }

    /** Without a key the engine would have to keep an index: to look through the column costs less. */
    private void forget(String from, String key, String staged) throws SQLException {
        execute("DELETE FROM %1$s WHERE %2$s IN (SELECT %2$s FROM %3$s)".formatted(from, key, staged));
    }

    /** Planned once and as it is written: to plan what is derived took twenty times as long as to derive it. */
    private PreparedStatement planned(String sql) throws SQLException {
        execute("PRAGMA disable_optimizer");
        try {
            return writer.prepareStatement(sql);
        } finally {
            execute("PRAGMA enable_optimizer");
        }
    }

    /** Forgets every fact, for a rebuild. */
    public void clear() {
        locked(() -> {
            execute("BEGIN");
            execute("DELETE FROM facts");
            execute("DELETE FROM spells");
            execute("DELETE FROM " + HANDED_ON);
            execute("UPDATE told SET time = NULL, events = 0");
            execute("COMMIT");
        });
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

    /** How many of the cases are made up. */
    public long synthetic() {
        var counted = ask("SELECT count(*) AS n FROM facts WHERE synthetic", List.of())
                .rows()
                .getFirst()
                .get("n");
        return counted instanceof Number number ? number.longValue() : 0;
    }

    /** Several questions over one and the same state. */
    public List<Answer> ask(List<Question> questions) {
        return read(reading -> questions.stream().map(reading::answer).toList());
    }

    /** Questions that follow from the answers of others, all over one and the same state. */
    public <T> T read(Function<Reading, T> work) {
        try (var reader = writer.duplicate()) {
            reader.setAutoCommit(false);
            var result = work.apply(new Reading(reader, asOf(reader)));
            reader.rollback();
            return result;
        } catch (SQLException refused) {
            throw new EngineFailure(refused);
        }
    }

    /** One state of the facts, as long as it is read. */
    public static final class Reading {

        private final Connection reader;
        private final AsOf asOf;

        private Reading(Connection reader, AsOf asOf) {
            this.reader = reader;
            this.asOf = asOf;
        }

        public AsOf asOf() {
            return asOf;
        }

        public Answer answer(Question question) {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            each(question, (result, names) -> rows.add(row(result, names)));
            return new Answer(rows, asOf);
        }

        /** Tells the rows of an answer that is numbers only one by one, for there may be many. */
        public void numbers(Question question, Consumer<double[]> line) {
            each(question, (result, names) -> line.accept(ReportEngine.numbers(result, names.size())));
        }

        private void each(Question question, Line line) {
            try (var statement = reader.prepareStatement(question.sql())) {
                for (int index = 0; index < question.values().size(); index++) {
                    statement.setObject(index + 1, question.values().get(index));
                }
                try (var result = statement.executeQuery()) {
                    var names = names(result);
                    while (result.next()) {
                        line.read(result, names);
                    }
                }
            } catch (SQLException refused) {
                throw new EngineFailure(refused);
            }
        }
    }

    private interface Line {
        void read(ResultSet result, List<String> names) throws SQLException;
    }

    private static List<String> names(ResultSet result) throws SQLException {
        var columns = result.getMetaData();
        var names = new ArrayList<String>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        return names;
    }

    private static Map<String, @Nullable Object> row(ResultSet result, List<String> names) throws SQLException {
        var row = new HashMap<String, @Nullable Object>();
        for (int column = 0; column < names.size(); column++) {
            row.put(names.get(column), result.getObject(column + 1));
        }
        return row;
    }

    private static double[] numbers(ResultSet result, int columns) throws SQLException {
        var row = new double[columns];
        for (int column = 0; column < row.length; column++) {
            row[column] = result.getDouble(column + 1);
        }
        return row;
    }

    /** The word of a column that is grouped by its codes; null for cases without one. */
    public @Nullable String word(String column, int code) {
        return codes.word(column, code);
    }

    /** Whether a case ever stood under this word of such a column. */
    public boolean knows(String column, String word) {
        return codes.knows(column, word);
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

    private static AsOf asOf(Connection reader) throws SQLException {
        try (var rows = reader.createStatement().executeQuery("SELECT epoch_us(time), events FROM told")) {
            rows.next();
            long micros = rows.getLong(1);
            var time = rows.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return new AsOf(time, rows.getLong(2));
        }
    }

    private void locked(Work work) {
        writing.lock();
        try {
            work.run();
        } catch (SQLException refused) {
            rollBack();
            throw new EngineFailure(refused);
        } catch (RuntimeException failed) {
            rollBack(); // or what was staged would be put in once more with the next
            throw failed;
        } finally {
            version.incrementAndGet();
            writing.unlock();
        }
    }

    /** While rows are staged no transaction is open, so what each statement finds undone is its own matter. */
    private void rollBack() {
        tryTo("ROLLBACK");
        STAGED.forEach(staged -> tryTo("DELETE FROM " + staged));
        tryTo("DELETE FROM staged_items");
    }

    private void tryTo(String undo) {
        try {
            execute(undo);
        } catch (SQLException nothingOpen) {
            // The first failure is the one to tell.
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
        taking.close();
        takingHandedOn.close();
        writer.close();
    }
}
