package vn.langnghe.intake.reply.wording;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;

/** Fills blanks. One without a value counts as the empty text, so that ICU may choose by it. */
@Component
public class Wording {

    private final Templates templates;

    Wording(Templates templates) {
        this.templates = templates;
    }

    public Optional<Words> of(Occasion occasion, Style style, String language, Map<String, String> values) {
        return templates.find(occasion, style, language).map(template -> {
            var filled = new HashMap<String, Object>(values);
            occasion.blanks().forEach(blank -> filled.putIfAbsent(blank, ""));
            var subject = template.subject();
            return new Words(
                    subject == null ? null : fill(subject, template, filled), fill(template.body(), template, filled));
        });
    }

    private static String fill(String words, Template template, Map<String, Object> values) {
        return new MessageFormat(words, Locale.forLanguageTag(template.language())).format(values);
    }
}
