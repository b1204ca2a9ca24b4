package vn.langnghe.platform.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;

/** A place in a JSON body, as {@code a.b[2].c}. */
final class JsonPlace {

    /** The body as a whole. */
    static final String BODY = "body";

    private JsonPlace() {}

    static String of(List<JacksonException.Reference> path) {
        var place = path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return named(place);
    }

    /** Where the parser is; standing at the start of an object or array, it is already inside. */
    static String of(JsonParser parser) {
        var token = parser.currentToken();
        var context = parser.streamReadContext();
        return of(token != null && token.isStructStart() ? context.getParent() : context);
    }

    private static String of(@Nullable TokenStreamContext context) {
        var place = new StringBuilder();
        for (var at = context; at != null && !at.inRoot(); at = at.getParent()) {
            place.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName());
        }
        return named(place.toString());
    }

    private static String named(String place) {
        if (place.isEmpty()) {
            return BODY;
        }
        return place.startsWith(".") ? place.substring(1) : place;
    }
}
