package vn.langnghe.reporting.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.opendata.Edition.Line;
import vn.langnghe.reporting.report.Indicator;
import vn.langnghe.reporting.report.Indicators;
import vn.langnghe.reporting.report.Labels;

/** Puts what was given away into tables; no figure is counted here. */
@Service
public class OpenTables {

    static final List<String> KEYS =
            List.of("quarter", "key", "label", Edition.RECEIVED, "synthetic", "edition", "publishedAt");

    private final Editions editions;
    private final Indicators indicators;
    private final Labels labels;

    OpenTables(Editions editions, Indicators indicators, Labels labels) {
        this.editions = editions;
        this.indicators = indicators;
        this.labels = labels;
    }

    /** Every quarter by its latest edition. */
    public OpenTable table(Dataset dataset, Locale locale) {
        return table(dataset, latest(dataset), locale);
    }

    /** A quarter as it was told then. */
    public Optional<OpenTable> table(Dataset dataset, String quarter, int number, Locale locale) {
        return editions.all(dataset.id(), quarter).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .map(edition -> table(dataset, List.of(edition), locale));
    }

    /** In order of their quarters. */
    List<Edition> latest(Dataset dataset) {
        var latest = new TreeMap<String, Edition>();
        editions.all(dataset.id())
                .forEach(
                        edition -> latest.merge(edition.quarter(), edition, (a, b) -> a.number() > b.number() ? a : b));
        return List.copyOf(latest.values());
    }

    private OpenTable table(Dataset dataset, List<Edition> told, Locale locale) {
        var codes = indicators.all().stream()
                .filter(each -> each.report().equals(dataset.report()) && !each.restricted())
                .map(Indicator::code)
                .toList();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var edition : told) {
            edition.lines().stream()
                    .sorted(Comparator.comparing(line -> line.key().equals(Edition.TOTAL)))
                    .forEach(line -> rows.add(row(edition, line, label(dataset, line.key(), locale), codes)));
        }
        return new OpenTable(
                dataset.id(),
                labels.title(dataset.report(), locale) + " – " + labels.dimension(dataset.by(), locale),
                labels.notice(locale),
                told.stream().map(OpenTable.Source::of).toList(),
                columns(codes),
                rows);
    }

    private String label(Dataset dataset, String key, Locale locale) {
        return key.equals(Edition.TOTAL) ? labels.total(locale) : labels.of(dataset.by(), key, locale);
    }

    private static List<String> columns(List<String> codes) {
        var columns = new ArrayList<>(KEYS);
        for (var code : codes) {
            columns.add(code);
            columns.add(code + "N");
        }
        return columns;
    }

    private static Map<String, @Nullable Object> row(Edition edition, Line line, String label, List<String> codes) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var received = line.cells().get(Edition.RECEIVED);
        row.put("quarter", edition.quarter());
        row.put("key", line.key());
        row.put("label", label);
        row.put(Edition.RECEIVED, received == null ? null : received.n());
        row.put("synthetic", received == null ? null : line.synthetic());
        row.put("edition", (long) edition.number());
        row.put("publishedAt", edition.publishedAt().toString());
        for (var code : codes) {
            var cell = line.cells().get(code);
            row.put(code, cell == null ? null : cell.value());
            row.put(code + "N", cell == null ? null : cell.n());
        }
        return row;
    }
}
