package vn.langnghe.reporting.periodic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Which plan holds on a day: of those told, or the one shipped while none was told yet. */
@Component
public class PlansInForce {

    private final Plans told;
    private final Plan shipped = shipped();

    PlansInForce(Plans told) {
        this.told = told;
    }

    /** Where one follows another, the follower may be told first: for that moment both are in force. */
    public Optional<Plan> on(LocalDate day) {
        var plans = told.all();
        return (plans.isEmpty() ? List.of(shipped) : plans)
                .stream().filter(plan -> plan.inForce(day)).max(Comparator.comparing(Plan::validFrom));
    }

    /** Whether any plan has or had such an item. */
    public boolean know(String item) {
        return Stream.concat(told.all().stream(), Stream.of(shipped))
                .flatMap(plan -> plan.items().stream())
                .anyMatch(task -> task.item().equals(item));
    }

    private static Plan shipped() {
        var mapper = YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource("plans/kh202.yaml").getInputStream()) {
            return mapper.readValue(file, Plan.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
