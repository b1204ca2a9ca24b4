package vn.langnghe.intake.reply.wording;

import org.jspecify.annotations.Nullable;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;

/** The words for one occasion, style and language; only mail has a subject. Without a body, nothing is told. */
public record Template(
        Occasion occasion,
        Style style,
        String language,
        @Nullable String subject,
        String body) {

    public String key() {
        return key(occasion, style, language);
    }

    public static String key(Occasion occasion, Style style, String language) {
        return occasion + "." + style + "." + language;
    }

    public boolean isSilent() {
        return body.isBlank();
    }
}
