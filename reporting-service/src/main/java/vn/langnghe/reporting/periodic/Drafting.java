package vn.langnghe.reporting.periodic;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.export.Block.Table;
import vn.langnghe.reporting.export.Tables;
import vn.langnghe.reporting.periodic.PeriodicReport.PrintedTable;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;
import vn.langnghe.reporting.periodic.PlanDrafting.Told;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.Report.Row;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** Drafts a periodic report: sections I to VII of the usual form, words made of the figures. */
@Component
class Drafting {

    private static final int ATTEMPTS = 5;

    private final Reports reports;
    private final Flow flow;
    private final Tables tables;
    private final Labels labels;
    private final MessageSource messages;
    private final PlanDrafting planYear;

    Drafting(Reports reports, Flow flow, Tables tables, Labels labels, MessageSource messages, PlanDrafting planYear) {
        this.reports = reports;
        this.flow = flow;
        this.tables = tables;
        this.labels = labels;
        this.messages = messages;
        this.planYear = planYear;
    }

    /** In each language, and of one and the same state of the facts if they hold still for a moment. */
    Map<Locale, PeriodicReport> draft(Counted counted, List<Locale> languages) {
        var drafts = new LinkedHashMap<Locale, PeriodicReport>();
        for (int attempt = 0; attempt < ATTEMPTS && !isOfOneState(drafts.values(), languages.size()); attempt++) {
            languages.forEach(language -> drafts.put(language, draft(counted, language)));
        }
        return drafts;
    }

    private static boolean isOfOneState(Collection<PeriodicReport> drafts, int languages) {
        return drafts.size() == languages
                && drafts.stream().map(PeriodicReport::asOf).distinct().count() == 1;
    }

    PeriodicReport draft(Counted counted, Locale locale) {
        var period = counted.period();
        var query = new ReportQuery(
                ReportQuery.TIME_COST, counted.from(), counted.to(), List.of(Dimension.UNIT), Map.of(), null);
        var time = reports.printed(query, locale);
        var dynamism = reports.printed(query.on(ReportQuery.DYNAMISM), locale);
        var balance = flow.between(query.from(), query.to());
        int year = period.first().getYear();
        var told = period.kind() == Period.Kind.PLAN_YEAR
                ? planYear.draft(query, year, locale)
                : new Told(
                        text("periodic.title." + period.kind(), locale, number(period), year),
                        usual(query, time, dynamism, balance, locale));
        return new PeriodicReport(
                period.name(),
                told.title(),
                query.from(),
                query.to(),
                counted.cutOff(),
                counted.basis(),
                PeriodicReport.State.DRAFT,
                0,
                null,
                null,
                null,
                time.asOf(),
                labels.notice(locale),
                balance,
                told.sections(),
                List.of());
    }

    /** Paragraphs that stand for words a person has to add. */
    Set<String> toBeWritten(Locale locale) {
        return Set.of(text("periodic.to-be-written", locale), text("periodic.plan-year.to-be-written", locale));
    }

    private List<Section> usual(
            ReportQuery query, Report time, Report dynamism, Map<String, Long> balance, Locale locale) {
        return List.of(
                received(query, time, locale),
                settled(time, balance, locale),
                matters(dynamism, locale),
                satisfaction(dynamism, locale),
                plan(query, locale),
                shortcomings(query, locale),
                section(
                        "VII",
                        text("periodic.section.7", locale),
                        List.of(text("periodic.to-be-written", locale)),
                        List.of()));
    }

    /** The month, quarter or half the title names. */
    private static int number(Period period) {
        int last = period.last().getMonthValue();
        return switch (period.kind()) {
            case MONTH -> last;
            case QUARTER -> last / 3;
            case HALF_YEAR -> last / 6;
            case NINE_MONTHS, YEAR, PLAN_YEAR -> 0;
        };
    }

    private Section received(ReportQuery query, Report time, Locale locale) {
        var before = reports.only(Set.of(), query.before(), locale).totals().count("received");
        var lastYear = reports.only(
                        Set.of(),
                        query.between(query.from().minusYears(1), query.to().minusYears(1)),
                        locale)
                .totals()
                .count("received");
        var paragraphs = new ArrayList<>(
                List.of(text("periodic.received", locale, time.totals().count("received"), before, lastYear)));
        long synthetic = time.totals().count("synthetic");
        if (synthetic > 0) {
            paragraphs.add(messages.getMessage("reporting.synthetic", new Object[] {synthetic}, locale) + ".");
        }
        var printed = new ArrayList<PrintedTable>();
        for (var dimension : List.of(Dimension.KIND, Dimension.CHANNEL, Dimension.COMPONENT, Dimension.SENDER_TYPE)) {
            printed.add(counts(reports.only(Set.of(), query.by(dimension), locale), dimension, locale));
        }
        return section("I", text("periodic.section.1", locale), paragraphs, printed);
    }

    private Section settled(Report time, Map<String, Long> balance, Locale locale) {
        var paragraphs = List.of(
                text(
                        "periodic.flow",
                        locale,
                        of(balance, "carriedOver"),
                        of(balance, "received"),
                        of(balance, "settled"),
                        of(balance, "settledLate"),
                        of(balance, "left"),
                        of(balance, "leftOverdue"),
                        of(balance, "reopened")),
                text("periodic.time", locale, percent(time.totals(), "onTime", locale), hours(time.totals(), locale)));
        var printed = new ArrayList<>(List.of(counts(time, Dimension.UNIT, locale)));
        tables.figures(time, locale).forEach(table -> printed.add(printed(table, locale)));
        return section("II", text("periodic.section.2", locale), paragraphs, printed);
    }

    private Section matters(Report dynamism, Locale locale) {
        var unclear = dynamism.totals().figure("unclearAdvised");
        return section(
                "III",
                text("periodic.section.3", locale),
                List.of(
                        text(
                                "periodic.unclear",
                                locale,
                                unclear.n(),
                                percent(dynamism.totals(), "unclearAdvised", locale)),
                        text("periodic.to-be-written", locale)),
                List.of());
    }

    private Section satisfaction(Report dynamism, Locale locale) {
        return section(
                "IV",
                text("periodic.section.4", locale),
                List.of(text(
                        "periodic.satisfaction",
                        locale,
                        dynamism.totals().figure("satisfaction").n(),
                        percent(dynamism.totals(), "satisfaction", locale),
                        percent(dynamism.totals(), "ratingRate", locale))),
                tables.figures(dynamism, locale).stream()
                        .map(table -> printed(table, locale))
                        .toList());
    }

    private Section plan(ReportQuery query, Locale locale) {
        var items = reports.only(Set.of(), query.by(Dimension.PLAN_ITEM), locale);
        return section(
                "V",
                text("periodic.section.5", locale),
                List.of(text("periodic.plan", locale)),
                List.of(counts(items, Dimension.PLAN_ITEM, locale)));
    }

    /** As the balance of section II has it: on the last day, whatever was carried over with it. */
    private Section shortcomings(ReportQuery query, Locale locale) {
        var overdue = flow.overdue(query.to()).entrySet().stream()
                .map(unit -> text(
                        "periodic.overdue", locale, labels.of(Dimension.UNIT, unit.getKey(), locale), unit.getValue()))
                .toList();
        var paragraphs =
                new ArrayList<>(overdue.isEmpty() ? List.of(text("periodic.nothing-overdue", locale)) : overdue);
        paragraphs.add(text("periodic.to-be-written", locale));
        return section("VI", text("periodic.section.6", locale), paragraphs, List.of());
    }

    private static Section section(String number, String title, List<String> paragraphs, List<PrintedTable> printed) {
        return new Section(number, title, paragraphs, printed, null);
    }

    private PrintedTable counts(Report report, Dimension dimension, Locale locale) {
        var table = printed(tables.counts(report, labels.dimension(dimension, locale), locale), locale);
        return new PrintedTable(text("periodic.caption", locale, table.caption()), table.header(), table.rows());
    }

    private static PrintedTable printed(Table table, Locale locale) {
        return new PrintedTable(
                table.caption(),
                table.header(),
                table.rows().stream()
                        .map(row ->
                                row.stream().map(cell -> cell.printed(locale)).toList())
                        .toList());
    }

    private String percent(Row row, String code, Locale locale) {
        var value = row.figure(code);
        return value.value() == null ? tooFew(value.n(), locale) : decimal(value.value() * 100, locale) + "\u00a0%";
    }

    private String hours(Row row, Locale locale) {
        var value = row.figure("firstAnswer");
        return value.value() == null ? tooFew(value.n(), locale) : decimal(value.value(), locale);
    }

    private static long of(Map<String, Long> balance, String name) {
        return balance.getOrDefault(name, 0L);
    }

    private String tooFew(long n, Locale locale) {
        return text("periodic.too-few", locale, n);
    }

    private static String decimal(double value, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String text(String code, Locale locale, Object... args) {
        return messages.getMessage("reporting." + code, args, locale);
    }
}
