package vn.langnghe.intake.reply.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;

/** The words in {@code reply-templates.yaml}: occasion, language, style; every combination is there, if only silent. */
@Component
class ShippedTemplates {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    private final Map<String, Template> templates = new LinkedHashMap<>();

    ShippedTemplates() {
        var file = read();
        for (var occasion : Occasion.values()) {
            for (var style : Style.values()) {
                for (var language : LANGUAGES) {
                    var words = file.getOrDefault(occasion.name(), Map.of())
                            .getOrDefault(language, Map.of())
                            .getOrDefault(style.name(), Map.of());
                    var template = new Template(
                            occasion,
                            style,
                            language,
                            words.get("subject"),
                            words.getOrDefault("body", "").strip());
                    templates.put(template.key(), template);
                }
            }
        }
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    List<Template> all() {
        return List.copyOf(templates.values());
    }

    private static Map<String, Map<String, Map<String, Map<String, String>>>> read() {
        try (var file = new ClassPathResource("reply-templates.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
