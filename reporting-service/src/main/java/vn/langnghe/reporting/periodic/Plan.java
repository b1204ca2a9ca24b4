package vn.langnghe.reporting.periodic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tasks of the plan the department reports on, in the plan's own order and words. */
@Component
public class Plan {

    /** One task: which it is, who leads, and what the plan wants of it. */
    record Task(
            String item, String lead, String task, @Nullable String target) {}

    private record Shipped(String title, List<Task> items) {}

    private final Shipped shipped;

    Plan() {
        var mapper = YAMLMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = new ClassPathResource("plans/kh202.yaml").getInputStream()) {
            shipped = mapper.readValue(file, Shipped.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An item with its task, as far as the plan knows it. */
    public String described(String item) {
        return shipped.items().stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .map(each -> item + " · " + each.task())
                .orElse(item);
    }

    String title() {
        return shipped.title();
    }

    List<Task> tasks() {
        return shipped.items();
    }
}
