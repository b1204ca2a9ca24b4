package vn.langnghe.reporting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Report;
import vn.langnghe.reporting.report.ReportQuery;

/** A question written as the rest of an address; the service reads the same back. */
record Links(ReportQuery asked) {

    public String query() {
        return address(asked.filters());
    }

    /** The same question, broken down like this. */
    public Links by(Dimension dimension) {
        return new Links(asked.by(dimension));
    }

    /** The same question over other days. */
    public Links between(LocalDate first, LocalDate last) {
        return new Links(asked.between(first, last));
    }

    public Links sinceEver() {
        return new Links(asked.sinceEver());
    }

    public Links before() {
        return new Links(asked.before());
    }

    public Links lastYear() {
        return new Links(asked.lastYear());
    }

    /** The cases of one row, or of the total: its keys in place of what was asked of the same dimensions. */
    public String cases(Report.Row row) {
        var filters = new TreeMap<>(asked.filters());
        for (int at = 0; at < row.keys().size(); at++) {
            filters.put(asked.by().get(at), Set.of(row.keys().get(at)));
        }
        return address(filters);
    }

    private String address(Map<Dimension, Set<String>> filters) {
        var by = asked.by().stream().map(Dimension::id).collect(Collectors.joining(","));
        var chosen = filters.entrySet().stream()
                .flatMap(filter ->
                        filter.getValue().stream().map(key -> filter.getKey().id() + '=' + written(key)));
        return Stream.concat(Stream.of("from=" + asked.from(), "to=" + asked.to(), "by=" + by), chosen)
                .collect(Collectors.joining("&"));
    }

    private static String written(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
