package vn.langnghe.intake.reply.wording;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;

/** The words in force: those shipped, unless the department wrote its own. */
@Component
public class Templates {

    private static final String USUAL = "vi";

    private final ShippedTemplates shipped;
    private final OwnTemplates own;

    Templates(ShippedTemplates shipped, OwnTemplates own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** In Vietnamese where there are no words in {@code language}; none where nothing is to be told. */
    public Optional<Template> find(Occasion occasion, Style style, String language) {
        return inForce(Template.key(occasion, style, language))
                .or(() -> inForce(Template.key(occasion, style, USUAL)))
                .filter(template -> !template.isSilent());
    }

    public List<Template> all() {
        var changed = own.all();
        return shipped.all().stream()
                .map(template -> changed.getOrDefault(template.key(), template))
                .toList();
    }

    /** Throws {@link vn.langnghe.platform.web.InvalidInput} for words that could not be filled in. */
    public void put(Template template, String by) {
        new TemplateCheck(template).check();
        own.put(template, by);
    }

    private Optional<Template> inForce(String key) {
        return own.find(key).or(() -> shipped.find(key));
    }
}
