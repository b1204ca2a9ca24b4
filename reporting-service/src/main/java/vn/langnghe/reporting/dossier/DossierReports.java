package vn.langnghe.reporting.dossier;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private record Sum(long filed, long eligible, long online) {

        static Sum of(Dossiers dossiers) {
            return new Sum(dossiers.filed(), dossiers.eligible(), dossiers.online());
        }

        Sum plus(Sum other) {
            return new Sum(filed + other.filed, eligible + other.eligible, online + other.online);
        }
    }

    public DossierReport report(YearMonth from, YearMonth to, Locale locale) {
        var units = new TreeMap<String, Sum>();
        var typed = book.all().stream()
                .filter(each -> !each.month().isBefore(from) && !each.month().isAfter(to))
                .sorted(Comparator.comparing(Dossiers::month).reversed().thenComparing(Dossiers::unit))
                .toList();
        typed.forEach(each -> units.merge(each.unit(), Sum.of(each), Sum::plus));
        var total = units.values().stream().reduce(new Sum(0, 0, 0), Sum::plus);
        return new DossierReport(
                "dossiers",
                labels.notice(locale),
                from,
                to,
                List.of(
                        definition("onlineShare", "P14", List.of("TC08"), locale),
                        definition("attitudePerThousand", "P11", List.of("TC03", "INFORMAL_CHARGES"), locale)),
                units.entrySet().stream()
                        .map(unit -> row(
                                unit.getKey(), labels.of(Dimension.UNIT, unit.getKey(), locale), unit.getValue(), null))
                        .toList(),
                row("TOTAL", labels.total(locale), total, attitude(from, to, locale)),
                typed);
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

    /** Of all units: the plan gives these matters to others than those they are about. */
    private long attitude(YearMonth from, YearMonth to, Locale locale) {
        var query = new ReportQuery(
                ReportQuery.DYNAMISM, from.atDay(1), to.atEndOfMonth(), List.of(Dimension.UNIT), Map.of(), null);
        return reports.report(query, locale).totals().figure("attitude").n();
    }

    private static Row row(String key, String label, Sum sum, @Nullable Long attitude) {
        return new Row(
                key,
                label,
                sum.filed(),
                sum.eligible(),
                sum.online(),
                Value.share(sum.online(), sum.eligible(), FEWEST),
                attitude,
                attitude == null ? Value.perThousand(0, 0, FEWEST) : Value.perThousand(attitude, sum.filed(), FEWEST));
    }
}
