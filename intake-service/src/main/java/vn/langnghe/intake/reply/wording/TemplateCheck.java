package vn.langnghe.intake.reply.wording;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.reply.Style;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** Looks words over before anybody is told them. */
final class TemplateCheck {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_BODY = 5_000;

    private final Template template;
    private final List<FieldFault> faults = new ArrayList<>();

    TemplateCheck(Template template) {
        this.template = template;
    }

    void check() {
        check("subject", template.subject(), LONGEST_SUBJECT);
        check("body", template.body(), LONGEST_BODY);
        if (template.style() == Style.MAIL && !template.isSilent() && isBlank(template.subject())) {
            faults.add(new FieldFault("subject", "intake.fault.required"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private void check(String field, @Nullable String words, int longest) {
        if (words == null) {
            return;
        }
        if (words.length() > longest) {
            faults.add(new FieldFault(field, "intake.fault.too-long", longest));
        }
        try {
            var unknown = new TreeSet<>(
                    new MessageFormat(words, Locale.forLanguageTag(template.language())).getArgumentNames());
            unknown.removeAll(template.occasion().blanks());
            unknown.forEach(blank -> faults.add(new FieldFault(
                    field,
                    "intake.fault.blank-unknown",
                    "{" + blank + "}",
                    String.join(", ", new TreeSet<>(template.occasion().blanks())))));
        } catch (IllegalArgumentException broken) {
            faults.add(new FieldFault(field, "intake.fault.blank-broken"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
