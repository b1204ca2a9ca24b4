package vn.langnghe.tracking.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** What can be chosen from, as it stands in a {@code select}. */
final class Options {

    private Options() {}

    static String of(Collection<String> codes, UnaryOperator<String> label, @Nullable String chosen) {
        return codes.stream()
                .map(code -> option(code, label.apply(code), chosen))
                .collect(joining());
    }

    static String option(String code, String label, @Nullable String chosen) {
        var selected = code.equals(chosen) ? " selected=\"selected\"" : "";
        return "<option value=\"" + escaped(code) + "\"" + selected + ">" + escaped(label) + "</option>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8.name());
    }
}
