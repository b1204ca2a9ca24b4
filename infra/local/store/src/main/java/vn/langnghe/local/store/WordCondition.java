package vn.langnghe.local.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words a field must hold, as they are asked for where no index helps: {@code (^| )\Qgiấy phép\E( |$)}, or with the end
 * left open. Looked for in the bytes, they spare decoding what does not hold them.
 */
record WordCondition(String field, String words, boolean whole) {

    private static final Pattern FORM = Pattern.compile("\\(\\^\\| \\)\\\\Q((?:(?!\\\\E).)+)\\\\E(\\( \\|\\$\\))?");

    static List<WordCondition> of(Document query) {
        return query.entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<WordCondition> of(String field, @Nullable Object wanted) {
        return switch (wanted) {
            case Collection<?> parts
            when field.equals("$and") -> parts.stream().flatMap(part -> of((Document) part).stream());
            case Document operators when !operators.containsKey("$options") -> of(field, operators.get("$regex"));
            case BsonRegularExpression expression
            when expression.getOptions() == null || expression.getOptions().isEmpty() ->
                of(field, expression.getPattern());
            case null, default -> Stream.empty();
        };
    }

    private static Stream<WordCondition> of(String field, String expression) {
        var form = FORM.matcher(expression);
        return field.startsWith("$") || !form.matches()
                ? Stream.empty()
                : Stream.of(new WordCondition(field, RawBson.asKept(form.group(1)), form.group(2) != null));
    }

    /** Whether the document holds them, or has something there that is no text. */
    boolean mayHold(RawBson document) {
        String text = document.text(field);
        return text == null || holds(text);
    }

    private boolean holds(String text) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if ((at == 0 || text.charAt(at - 1) == ' ')
                    && (!whole || end == text.length() || text.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }
}
