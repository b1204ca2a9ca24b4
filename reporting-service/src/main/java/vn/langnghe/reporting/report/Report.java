package vn.langnghe.reporting.report;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/** A report as programs read it; pages and files show the same. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        String report,
        String title,
        String notice,
        LocalDate from,
        LocalDate to,
        String by,
        Map<String, Set<String>> filters,
        @Nullable Set<String> scope,
        AsOf asOf,
        List<Definition> definitions,
        List<Row> rows,
        Row totals,
        @Nullable List<Comparison> comparisons) {

    /** The same question over other days. */
    public record Comparison(String with, LocalDate from, LocalDate to, AsOf asOf, List<Row> rows, Row totals) {

        static Comparison of(String with, Report report) {
            return new Comparison(with, report.from, report.to, report.asOf, report.rows, report.totals);
        }
    }

    Report compared(List<Comparison> others) {
        return new Report(report, title, notice, from, to, by, filters, scope, asOf, definitions, rows, totals, others);
    }

    /** An indicator's definition in the caller's language. */
    public record Definition(
            String code,
            @Nullable String proxy,
            String name,
            String label,
            String measure,
            String standsFor,
            String formula,
            String numerator,
            String denominator,
            String exclusions,
            String better,
            String unit,
            int minimum,
            List<String> serves,
            String source) {}

    /** One line: how many cases, where they stand, and the indicators. */
    public record Row(
            String key,
            String label,
            @JsonIgnore List<String> keys,
            @JsonIgnore Map<String, Long> counts,
            @JsonIgnore Map<String, Value> figures) {

        @JsonAnyGetter
        Map<String, Object> all() {
            var all = new LinkedHashMap<String, Object>(counts);
            all.putAll(figures);
            return all;
        }

        public long count(String name) {
            return counts.getOrDefault(name, 0L);
        }

        public Value figure(String code) {
            return figures.getOrDefault(code, Value.none());
        }
    }
}
