package vn.langnghe.intake.reply.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;
import vn.langnghe.intake.reply.wording.Template;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** Words as somebody wrote them. Without a body, nothing is told. */
record TemplateForm(
        @Nullable String occasion,
        @Nullable String style,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String body) {

    private static final List<String> LANGUAGES = List.of("vi", "en");

    static TemplateForm of(Template template) {
        return new TemplateForm(
                template.occasion().name(),
                template.style().name(),
                template.language(),
                template.subject(),
                template.body());
    }

    Template template() {
        var faults = new ArrayList<FieldFault>();
        choice("occasion", occasion, names(Occasion.values()), faults);
        choice("style", style, names(Style.values()), faults);
        choice("language", language, LANGUAGES, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Template(
                Occasion.valueOf(Objects.requireNonNull(occasion)),
                Style.valueOf(Objects.requireNonNull(style)),
                Objects.requireNonNull(language),
                subject == null || subject.isBlank() ? null : subject.strip(),
                body == null ? "" : body.strip());
    }

    private static List<String> names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).toList();
    }

    private static void choice(String field, @Nullable String value, List<String> choices, List<FieldFault> faults) {
        if (value == null || !choices.contains(value)) {
            faults.add(new FieldFault(field, "intake.fault.choice", String.join(", ", choices)));
        }
    }
}
