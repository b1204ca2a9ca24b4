package vn.langnghe.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.langnghe.reporting.engine.Derived;

/** All indicators, in the order they are shown. */
public record Indicators(List<Indicator> all) {

    public static Indicators shipped() {
        var mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource("reports/indicators.yaml").getInputStream()) {
            return new Indicators(List.of(mapper.readValue(file, Indicator[].class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Marks marks(String report) {
        return new Marks(report, all);
    }

    /** What the engine keeps of each case so that no report has to work it out again. */
    public List<Derived> derived() {
        var derived = new ArrayList<>(List.of(new Derived(
                ReportSql.STEADY, "BOOLEAN", "(standing <> 'OPEN' OR due_at IS NULL) AND promise_ends_at IS NULL")));
        derived.addAll(marks(ReportQuery.TIME_COST).derived());
        derived.addAll(marks(ReportQuery.DYNAMISM).derived());
        all.stream()
                .filter(Indicator::isAddedUp)
                .map(each -> new Derived(
                        each.column(), "DOUBLE", "CASE WHEN " + each.amongSql() + " THEN " + each.value() + " END"))
                .forEach(derived::add);
        all.stream()
                .filter(Indicator::isWeighted)
                .map(each -> new Derived(
                        each.weightColumn(),
                        "INTEGER",
                        "CASE WHEN " + each.amongSql() + " THEN " + each.weight() + " END"))
                .forEach(derived::add);
        return List.copyOf(derived);
    }

    /** Those of a report that whoever asks this may see. */
    public List<Indicator> of(ReportQuery query) {
        return all.stream()
                .filter(each -> each.report().equals(query.report()) && each.isFor(query))
                .toList();
    }
}
