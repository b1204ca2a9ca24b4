package vn.langnghe.reporting.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What each row's rates would be, had every kind of case in it gone as that kind goes in all rows together: a unit with
 * many complaints is measured by how complaints go, not by how questions go.
 */
final class Mix {

    private record Part(double sum, double n) {

        Part plus(Part other) {
            return new Part(sum + other.sum, n + other.n);
        }
    }

    private record Cell(List<String> keys, String code) {}

    private final Map<String, Map<String, Part>> everywhere = new HashMap<>();
    private final Map<Cell, Map<String, Part>> here = new HashMap<>();

    void add(List<String> keys, List<Indicator> rates, Map<String, @Nullable Object> columns) {
        var kind = String.valueOf(columns.get("kind"));
        for (var rate : rates) {
            var part = new Part(
                    Figures.number(columns.get(rate.code() + ".sum")), Figures.number(columns.get(rate.code() + ".n")));
            everywhere.computeIfAbsent(rate.code(), _ -> new HashMap<>()).merge(kind, part, Part::plus);
            here.computeIfAbsent(new Cell(keys, rate.code()), _ -> new HashMap<>())
                    .merge(kind, part, Part::plus);
        }
    }

    OptionalDouble expected(List<String> keys, String code) {
        var kinds = here.get(new Cell(keys, code));
        if (kinds == null) {
            return OptionalDouble.empty();
        }
        var all = everywhere.getOrDefault(code, Map.of());
        double sum = 0;
        double n = 0;
        for (var kind : kinds.entrySet()) {
            var overall = all.getOrDefault(kind.getKey(), kind.getValue());
            if (overall.n() > 0) {
                sum += kind.getValue().n() * overall.sum() / overall.n();
                n += kind.getValue().n();
            }
        }
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n);
    }
}
