package vn.langnghe.reporting.periodic;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Reading;
import vn.langnghe.reporting.export.Block.Table;
import vn.langnghe.reporting.export.Tables;
import vn.langnghe.reporting.periodic.PeriodicReport.PrintedTable;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.Report.Row;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/**
 * Sections I to VII of the usual form in one language, words made of the figures, and the list of what is overdue.
 *
 * @param reports of the reading
 * @param plan in force on the last day
 */
record Sections(
        Reports reports,
        Reading reading,
        Flow flow,
        Tables tables,
        Labels labels,
        MessageSource messages,
        Optional<Plan> plan,
        ReportQuery query,
        Earlier earlier,
        Locale locale) {

    /** More fill no appendix anybody reads: the longest overdue are listed. */
    private static final int MOST_LISTED = 200;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The days that the report of the period before and that of the same period last year count. */
    record Earlier(Counted before, Counted lastYear) {}

    List<Section> all(Map<String, Long> balance) {
        var time = reports.printed(query, locale);
        var dynamism = reports.printed(query.on(ReportQuery.DYNAMISM), locale);
        return List.of(
                received(time),
                settled(time, balance),
                matters(dynamism),
                satisfaction(dynamism),
                items(),
                shortcomings(),
                section("VII", text("periodic.section.7"), List.of(text("periodic.to-be-written")), List.of()),
                overdueList(balance));
    }

    private Section received(Report time) {
        var paragraphs = new ArrayList<>(List.of(text(
                "periodic.received",
                time.totals().count("received"),
                received(earlier.before()),
                received(earlier.lastYear()))));
        long synthetic = time.totals().count("synthetic");
        if (synthetic > 0) {
            paragraphs.add(messages.getMessage("reporting.synthetic", new Object[] {synthetic}, locale) + ".");
        }
        var printed = new ArrayList<PrintedTable>();
        for (var dimension : List.of(
                Dimension.KIND, Dimension.CHANNEL, Dimension.COMPONENT, Dimension.SENDER_TYPE, Dimension.COMMUNE)) {
            var report = reports.only(Set.of(), query.by(dimension), locale);
            if (dimension != Dimension.COMMUNE || isKnown(report)) {
                printed.add(counts(report, dimension));
            }
        }
        return section("I", text("periodic.section.1"), paragraphs, printed);
    }

    /** Whether anybody said where. */
    private static boolean isKnown(Report report) {
        return report.rows().stream()
                .anyMatch(
                        row -> !Set.of(Dimension.NONE, ReportEngine.RESTRICTED).contains(row.key()));
    }

    private long received(Counted other) {
        return reports.only(Set.of(), query.between(other.from(), other.to()).whole(), locale)
                .totals()
                .count("received");
    }

    private Section settled(Report time, Map<String, Long> balance) {
        var paragraphs = List.of(
                text(
                        "periodic.flow",
                        of(balance, "carriedOver"),
                        of(balance, "received"),
                        of(balance, "settled"),
                        of(balance, "settledLate"),
                        of(balance, "left"),
                        of(balance, "leftOverdue"),
                        of(balance, "reopened")),
                text("periodic.time", percent(time.totals(), "onTime"), hours(time.totals())));
        var printed = new ArrayList<>(List.of(counts(time, Dimension.UNIT)));
        tables.figures(time, locale).forEach(table -> printed.add(printed(table)));
        return section("II", text("periodic.section.2"), paragraphs, printed);
    }

    private Section matters(Report dynamism) {
        var unclear = dynamism.totals().figure("unclearAdvised");
        return section(
                "III",
                text("periodic.section.3"),
                List.of(
                        text("periodic.unclear", unclear.n(), percent(dynamism.totals(), "unclearAdvised")),
                        text("periodic.to-be-written")),
                List.of());
    }

    private Section satisfaction(Report dynamism) {
        return section(
                "IV",
                text("periodic.section.4"),
                List.of(text(
                        "periodic.satisfaction",
                        dynamism.totals().figure("satisfaction").n(),
                        percent(dynamism.totals(), "satisfaction"),
                        percent(dynamism.totals(), "ratingRate"))),
                tables.figures(dynamism, locale).stream().map(this::printed).toList());
    }

    private Section items() {
        var counted = reports.only(Set.of(), query.by(Dimension.PLAN_ITEM), locale);
        return section(
                "V",
                text("periodic.section.5"),
                List.of(text("periodic.plan")),
                List.of(described(counts(counted, Dimension.PLAN_ITEM))));
    }

    /** Nobody knows the codes by heart. */
    private PrintedTable described(PrintedTable table) {
        return new PrintedTable(
                table.caption(),
                table.header(),
                table.rows().stream().map(this::described).toList());
    }

    private List<String> described(List<String> row) {
        var item = row.getFirst();
        return Stream.concat(
                        Stream.of(plan.map(known -> known.described(item)).orElse(item)),
                        row.stream().skip(1))
                .toList();
    }

    /** As the balance of section II has it: on the last day, whatever was carried over with it. */
    private Section shortcomings() {
        var lastDay = DAY.format(query.to());
        var overdue = flow.overdue(reading, query.to()).entrySet().stream()
                .map(unit -> text(
                        "periodic.overdue", labels.of(Dimension.UNIT, unit.getKey(), locale), unit.getValue(), lastDay))
                .toList();
        var paragraphs =
                new ArrayList<>(overdue.isEmpty() ? List.of(text("periodic.nothing-overdue", lastDay)) : overdue);
        paragraphs.add(text("periodic.to-be-written"));
        return section("VI", text("periodic.section.6"), paragraphs, List.of());
    }

    /**
     * What is restricted is counted and not listed, here as everywhere; neither is it told how many are left out, nor of
     * which unit a case is, since the sections before count by unit.
     */
    private Section overdueList(Map<String, Long> balance) {
        var listed = flow.overdueCases(reading, query.to(), MOST_LISTED);
        var lastDay = DAY.format(query.to());
        var words = of(balance, "leftOverdue") == 0
                ? text("periodic.nothing-overdue", lastDay)
                : text("periodic.appendix.listed", MOST_LISTED);
        var header = Stream.of(
                        "cases.reference", "dimension.kind", "cases.received", "cases.due", "periodic.appendix.days")
                .map(this::text)
                .toList();
        var rows = listed.stream().map(this::line).toList();
        return section(
                Section.APPENDIX,
                text("periodic.appendix", lastDay),
                List.of(words),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new PrintedTable(text("periodic.appendix.caption"), header, rows)));
    }

    private List<String> line(Flow.Overdue late) {
        return List.of(
                late.reference(),
                labels.of(Dimension.KIND, late.kind() == null ? Dimension.NONE : late.kind(), locale),
                DAY.format(late.received()),
                DAY.format(late.due()),
                Long.toString(ChronoUnit.DAYS.between(late.due(), query.to())));
    }

    private static Section section(String number, String title, List<String> paragraphs, List<PrintedTable> printed) {
        return new Section(number, title, paragraphs, printed, null);
    }

    private PrintedTable counts(Report report, Dimension dimension) {
        var table = printed(tables.counts(report, labels.dimension(dimension, locale), locale));
        return new PrintedTable(text("periodic.caption", table.caption()), table.header(), table.rows());
    }

    private PrintedTable printed(Table table) {
        return new PrintedTable(
                table.caption(),
                table.header(),
                table.rows().stream()
                        .map(row ->
                                row.stream().map(cell -> cell.printed(locale)).toList())
                        .toList());
    }

    private String percent(Row row, String code) {
        var value = row.figure(code);
        return value.value() == null ? tooFew(value.n()) : decimal(value.value() * 100) + "\u00a0%";
    }

    private String hours(Row row) {
        var value = row.figure("firstAnswer");
        return value.value() == null ? tooFew(value.n()) : decimal(value.value());
    }

    private static long of(Map<String, Long> balance, String name) {
        return balance.getOrDefault(name, 0L);
    }

    private String tooFew(long n) {
        return text("periodic.too-few", n);
    }

    private String decimal(double value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String text(String code, Object... args) {
        return messages.getMessage("reporting." + code, args, locale);
    }
}
