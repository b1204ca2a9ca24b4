package vn.langnghe.reporting.dossier;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.dossier.DossierReport.Definition;
import vn.langnghe.reporting.dossier.DossierReport.Row;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;
import vn.langnghe.reporting.report.Value;

/** Sets what was typed in beside what cases say of the same months. */
@Service
public class DossierReports {

    private static final int FEWEST = 10;

    private final DossierBook book;
    private final Reports reports;
    private final Labels labels;
    private final MessageSource messages;

    DossierReports(DossierBook book, Reports reports, Labels labels, MessageSource messages) {
        this.book = book;
        this.reports = reports;
        this.labels = labels;
        this.messages = messages;
    }

    private record Sum(long filed, long eligible, long online, long attitude) {

        static Sum of(Dossiers dossiers) {
            return new Sum(dossiers.filed(), dossiers.eligible(), dossiers.online(), 0);
        }

        Sum plus(Sum other) {
            return new Sum(
                    filed + other.filed, eligible + other.eligible, online + other.online, attitude + other.attitude);
        }
    }

    public DossierReport report(YearMonth from, YearMonth to, Locale locale) {
        var units = new TreeMap<String, Sum>();
        book.all().stream()
                .filter(each -> !each.month().isBefore(from) && !each.month().isAfter(to))
                .forEach(each -> units.merge(each.unit(), Sum.of(each), Sum::plus));
        attitude(from, to, locale)
                .forEach((unit, count) -> units.computeIfPresent(unit, (_, sum) -> sum.plus(new Sum(0, 0, 0, count))));
        var total = units.values().stream().reduce(new Sum(0, 0, 0, 0), Sum::plus);
        return new DossierReport(
                "dossiers",
                labels.notice(locale),
                from,
                to,
                List.of(
                        definition("onlineShare", "P14", List.of("TC08"), locale),
                        definition("attitudePerThousand", "P11", List.of("TC03", "INFORMAL_CHARGES"), locale)),
                units.entrySet().stream()
                        .map(unit ->
                                row(unit.getKey(), labels.of(Dimension.UNIT, unit.getKey(), locale), unit.getValue()))
                        .toList(),
                row("TOTAL", labels.total(locale), total));
    }

    private Definition definition(String code, String proxy, List<String> serves, Locale locale) {
        return new Definition(
                code,
                proxy,
                Objects.requireNonNull(messages.getMessage("reporting.dossiers." + code, null, locale)),
                Objects.requireNonNull(messages.getMessage("reporting.proxy", null, locale)),
                Objects.requireNonNull(messages.getMessage("reporting.dossiers." + code + ".formula", null, locale)),
                serves);
    }

    private Map<String, Long> attitude(YearMonth from, YearMonth to, Locale locale) {
        var query = new ReportQuery(
                ReportQuery.DYNAMISM, from.atDay(1), to.atEndOfMonth(), List.of(Dimension.UNIT), Map.of(), null);
        var counts = new HashMap<String, Long>();
        reports.report(query, locale)
                .rows()
                .forEach(row -> counts.put(row.key(), row.figure("attitude").n()));
        return counts;
    }

    private static Row row(String key, String label, Sum sum) {
        return new Row(
                key,
                label,
                sum.filed(),
                sum.eligible(),
                sum.online(),
                Value.share(sum.online(), sum.eligible(), FEWEST),
                sum.attitude(),
                Value.perThousand(sum.attitude(), sum.filed(), FEWEST));
    }
}
