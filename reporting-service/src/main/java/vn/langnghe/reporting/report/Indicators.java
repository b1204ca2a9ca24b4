package vn.langnghe.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

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

    /** Those of a report that whoever asks this may see. */
    public List<Indicator> of(ReportQuery query) {
        return all.stream()
                .filter(each -> each.report().equals(query.report()) && each.isFor(query))
                .toList();
    }
}
