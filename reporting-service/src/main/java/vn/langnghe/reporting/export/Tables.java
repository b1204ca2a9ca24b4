package vn.langnghe.reporting.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.export.Block.Table;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.Report.Definition;
import vn.langnghe.reporting.report.Report.Row;
import vn.langnghe.reporting.report.Value;

/** Lays a report out in tables: one wide for machines, several narrow for paper. */
@Component
public class Tables {

    private static final List<String> COUNTS =
            List.of("received", "resolved", "late", "open", "overdue", "referred", "declined", "forwarded", "void");

    /** How many of them are made up: whoever takes the table alone has to see it. */
    private static final String SYNTHETIC = "synthetic";

    /** Those that stand on paper whether there are any or not. */
    private static final Set<String> ALWAYS = Set.of("received", "resolved", "late", "open", "overdue");

    private static final int ROWS_ACROSS = 5;

    private final MessageSource messages;

    Tables(MessageSource messages) {
        this.messages = messages;
    }

    /** Everything in one table; each indicator with its n, a median with its 90th percentile. */
    public Table whole(Report report, Locale locale) {
        var header = new ArrayList<>(List.of(text("reporting.file.key", locale), text("reporting.file.label", locale)));
        COUNTS.forEach(name -> header.add(count(name, locale)));
        header.add(count(SYNTHETIC, locale));
        for (var definition : report.definitions()) {
            header.add(definition.name() + " (" + definition.unit() + ")");
            if (definition.measure().equals("MEDIAN")) {
                header.add(definition.name() + " – " + text("reporting.page.p90", locale));
            }
            header.add(definition.name() + " – n");
        }
        var rows = Stream.concat(report.rows().stream(), Stream.of(report.totals()))
                .map(row -> whole(row, report.definitions()))
                .toList();
        return new Table(report.title(), header, rows, true);
    }

    private static List<Cell> whole(Row row, List<Definition> definitions) {
        var cells = new ArrayList<>(List.of(Cell.text(row.key()), Cell.text(row.label())));
        COUNTS.forEach(name -> cells.add(Cell.count(row.count(name))));
        cells.add(Cell.count(row.count(SYNTHETIC)));
        for (var definition : definitions) {
            var value = row.figure(definition.code());
            cells.add(cell(value, definition));
            if (definition.measure().equals("MEDIAN")) {
                cells.add(Cell.figure(value.p90(), definition.unit()));
            }
            cells.add(Cell.count(value.n()));
        }
        return cells;
    }

    private static Cell cell(Value value, Definition definition) {
        return value.withheld() ? new Cell.Nothing("n = " + value.n()) : Cell.figure(value.value(), definition.unit());
    }

    /** What no case counts in is left out, or nine columns would share a page standing upright. */
    public Table counts(Report report, String dimension, Locale locale) {
        var counts = COUNTS.stream()
                .filter(name -> ALWAYS.contains(name) || report.totals().count(name) > 0)
                .toList();
        var header = new ArrayList<>(List.of(dimension));
        counts.forEach(name -> header.add(count(name, locale)));
        var rows = Stream.concat(report.rows().stream(), Stream.of(report.totals()))
                .map(row -> Stream.concat(
                                Stream.of(Cell.text(row.label())),
                                counts.stream().map(name -> Cell.count(row.count(name))))
                        .toList())
                .toList();
        return new Table(text("reporting.file.counts", locale), header, rows, true);
    }

    /** Indicators down, rows across, a few at a time, so that they fit a page standing upright; none without any figure. */
    public List<Table> figures(Report report, Locale locale) {
        var lines = new ArrayList<>(List.of(report.totals()));
        report.rows().stream().filter(Tables::saysAnything).forEach(lines::add);
        var tables = new ArrayList<Table>();
        for (int first = 0; first < lines.size(); first += ROWS_ACROSS) {
            var across = lines.subList(first, Math.min(lines.size(), first + ROWS_ACROSS));
            var header = new ArrayList<>(List.of(text("reporting.file.indicator", locale)));
            across.forEach(row -> header.add(row.label()));
            var rows = report.definitions().stream()
                    .map(definition -> Stream.concat(
                                    Stream.of(Cell.text(definition.name() + " (" + definition.unit() + ")")),
                                    across.stream().map(row -> cell(row.figure(definition.code()), definition)))
                            .toList())
                    .toList();
            tables.add(new Table(report.title(), header, rows, false));
        }
        return tables;
    }

    private static boolean saysAnything(Row row) {
        return row.figures().values().stream().anyMatch(value -> value.value() != null);
    }

    public Table definitions(Report report, Locale locale) {
        var header = Stream.of(
                        "indicator", "formula", "numerator", "denominator", "exclusions", "minimum", "serves", "source")
                .map(name -> text("reporting.file." + name, locale))
                .toList();
        var rows = report.definitions().stream()
                .map(each -> Stream.of(
                                each.name() + " – " + each.label(),
                                each.formula(),
                                each.numerator(),
                                each.denominator(),
                                each.exclusions(),
                                Integer.toString(each.minimum()),
                                String.join(", ", each.serves()),
                                each.source())
                        .map(Cell::text)
                        .toList())
                .toList();
        return new Table(text("reporting.page.definitions", locale), header, rows, false);
    }

    private String count(String name, Locale locale) {
        return text("reporting.count." + name, locale);
    }

    private String text(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
