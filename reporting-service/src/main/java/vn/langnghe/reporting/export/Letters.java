package vn.langnghe.reporting.export;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;
import vn.langnghe.reporting.export.Letter.Standing;
import vn.langnghe.reporting.periodic.PeriodicReport;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.Report;

/** Writes a report as a letter. */
@Component
public class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Tables tables;
    private final Labels labels;
    private final MessageSource messages;
    private final ReportingSettings settings;
    private final Clock clock;

    Letters(Tables tables, Labels labels, MessageSource messages, ReportingSettings settings, Clock clock) {
        this.tables = tables;
        this.labels = labels;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    public Letter of(Report report, List<Dimension> by, Locale locale) {
        var blocks = new ArrayList<Block>();
        settings.office().grounds().forEach(ground -> blocks.add(new Block.Ground(ground)));
        blocks.add(new Block.Heading("I. " + text("reporting.file.section.counts", locale)));
        blocks.add(new Block.Paragraph(sentence(report, locale)));
        synthetic(report, locale).forEach(blocks::add);
        blocks.add(tables.counts(report, labels.dimension(by.getFirst(), locale), locale));
        blocks.add(new Block.Heading("II. " + text("reporting.file.section.figures", locale)));
        blocks.add(new Block.Paragraph(report.notice() + " " + text("reporting.file.withheld", locale)));
        blocks.addAll(tables.figures(report, locale));
        blocks.add(new Block.Heading("III. " + text("reporting.file.section.definitions", locale)));
        report.definitions()
                .forEach(each -> blocks.add(new Block.Paragraph("%s: %s. %s: %s. %s: %s."
                        .formatted(
                                each.name(),
                                each.formula(),
                                text("reporting.file.denominator", locale),
                                each.denominator(),
                                text("reporting.file.exclusions", locale),
                                each.exclusions()))));
        blocks.add(new Block.Paragraph(text("reporting.file.end", locale) + "./."));
        return letter(text("reporting.subject." + report.report(), locale), report, blocks, locale);
    }

    /**
     * A periodic report as a letter, with the very words and cells it holds.
     *
     * @param replaced when the version before was issued, of a correction
     */
    public Letter periodic(PeriodicReport report, Optional<Instant> replaced, Locale locale) {
        var blocks = new ArrayList<Block>();
        settings.office().grounds().forEach(ground -> blocks.add(new Block.Ground(ground)));
        report.sections().stream()
                .filter(section -> !section.isAppendix())
                .forEach(section -> blocks.addAll(blocks(section)));
        var appendix = report.sections().stream()
                .filter(PeriodicReport.Section::isAppendix)
                .flatMap(section -> blocks(section).stream())
                .toList();
        if (!report.changes().isEmpty()) {
            blocks.add(new Block.Heading(text("reporting.file.changes", locale)));
            blocks.add(changes(report, locale));
        }
        if (report.basis() != null) {
            blocks.add(
                    new Block.Paragraph(text("reporting.periodic.cut-off", locale, report.cutOff(), report.basis())));
        }
        blocks.add(new Block.Paragraph(report.notice()));
        blocks.add(new Block.Paragraph(text("reporting.file.end", locale) + "./."));
        var period = period(report.from(), report.to(), report.asOf(), "", locale);
        var standing = new Standing(
                draft(report, locale),
                replaced.map(at -> text(
                                "reporting.file.correction",
                                locale,
                                report.version() - 1,
                                DAY.format(at.atZone(settings.zone()))))
                        .orElse(""));
        return new Letter(settings.office(), report.title(), period, standing, blocks, appendix, today(), locale);
    }

    private static List<Block> blocks(PeriodicReport.Section section) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(section.heading()));
        section.paragraphs().forEach(words -> blocks.add(new Block.Paragraph(words)));
        section.tables()
                .forEach(table -> blocks.add(new Block.Table(
                        table.caption(),
                        table.header(),
                        table.rows().stream()
                                .map(row -> row.stream().map(Cell::printed).toList())
                                .toList(),
                        false)));
        return blocks;
    }

    private String draft(PeriodicReport report, Locale locale) {
        if (report.state() == PeriodicReport.State.ISSUED) {
            return "";
        }
        return text(today().isAfter(report.to()) ? "reporting.file.draft" : "reporting.file.draft.running", locale);
    }

    private Block.Table changes(PeriodicReport report, Locale locale) {
        return new Block.Table(
                text("reporting.periodic.changes", locale),
                List.of(
                        text("reporting.periodic.where", locale),
                        text("reporting.periodic.was", locale),
                        text("reporting.periodic.now", locale)),
                report.changes().stream()
                        .map(change -> Stream.of(place(change.where(), locale), change.before(), change.after())
                                .map(Cell::text)
                                .toList())
                        .toList(),
                false);
    }

    /** A place {@link PeriodicReport.Change} names, in words. */
    public String place(String where, Locale locale) {
        var parts = where.split("/", 3);
        return switch (parts.length) {
            case 1 -> text("reporting.periodic.changed." + where, locale);
            case 2 -> text("reporting.periodic.changed.line", locale, parts[0], parts[1]);
            default -> text("reporting.periodic.changed.row", locale, parts[0], parts[1], parts[2]);
        };
    }

    public Letter letter(String subject, Report report, List<Block> blocks, Locale locale) {
        return new Letter(
                settings.office(),
                subject,
                period(report, locale),
                Standing.FIRST_ISSUE,
                blocks,
                List.of(),
                today(),
                locale);
    }

    /** What every report prints: from when to when, by which state of the log, and what it leaves out. */
    public String period(Report report, Locale locale) {
        return period(report.from(), report.to(), report.asOf(), filters(report, locale), locale);
    }

    /** Whose cases only are counted, by what was asked for and by what whoever asked may count. */
    private String filters(Report report, Locale locale) {
        var asked = report.filters().entrySet().stream()
                .flatMap(filter -> Dimension.of(filter.getKey()).stream()
                        .map(dimension -> labels.filter(dimension, filter.getValue(), locale)));
        var units = report.scope();
        var scope = units == null ? Stream.<String>empty() : Stream.of(labels.filter(Dimension.UNIT, units, locale));
        var filters = Stream.concat(scope, asked).distinct().collect(Collectors.joining("; "));
        return filters.isEmpty() ? "" : text("reporting.file.filters", locale, filters);
    }

    private String period(LocalDate from, LocalDate to, AsOf asOf, String filters, Locale locale) {
        var minute = asOf.time() == null
                ? "–"
                : MINUTE.format(asOf.time().atZone(settings.zone())).replace(' ', '\u00a0');
        return text("reporting.file.period", locale, DAY.format(from), DAY.format(to), minute, asOf.events(), filters);
    }

    private String sentence(Report report, Locale locale) {
        var total = report.totals();
        return text(
                "reporting.file.sentence",
                locale,
                total.count("received"),
                total.count("resolved"),
                total.count("late"),
                total.count("open"),
                total.count("overdue"),
                total.count("forwarded"),
                total.count("declined"),
                total.count("referred"));
    }

    /** Synthetic data say so, on paper too. */
    public List<Block> synthetic(Report report, Locale locale) {
        return warning(report, locale)
                .map(words -> List.<Block>of(new Block.Paragraph(words)))
                .orElse(List.of());
    }

    private Optional<String> warning(Report report, Locale locale) {
        long synthetic = report.totals().count("synthetic");
        return synthetic == 0
                ? Optional.empty()
                : Optional.of(text("reporting.synthetic", locale, synthetic).toUpperCase(locale) + ".");
    }

    /** The lines above a table that is taken alone. */
    public List<String> head(Report report, Locale locale) {
        return Stream.concat(
                        Stream.of(report.title(), period(report, locale), report.notice()),
                        warning(report, locale).stream())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private String text(String code, Locale locale, Object... args) {
        return messages.getMessage(code, args, locale);
    }
}
