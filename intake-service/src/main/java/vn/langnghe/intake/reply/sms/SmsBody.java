package vn.langnghe.intake.reply.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** Fills in the body a provider wants, escaped so that no text breaks out of its place. */
final class SmsBody {

    private static final Pattern BLANK = Pattern.compile("\\{(phone|text|id)}");

    private final String template;
    private final UnaryOperator<String> escape;

    SmsBody(String template, String contentType) {
        this.template = template;
        this.escape = contentType.contains("json") ? SmsBody::json : SmsBody::form;
    }

    String fill(Map<String, String> values) {
        return BLANK.matcher(template)
                .replaceAll(blank -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(blank.group(1), ""))));
    }

    private static String json(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
