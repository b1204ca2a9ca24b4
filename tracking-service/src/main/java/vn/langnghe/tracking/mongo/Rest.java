package vn.langnghe.tracking.mongo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.langnghe.tracking.domain.Case;

/**
 * What a case holds beside its steps – the petition, the answer, who may read it, its terms – as one number that is sealed
 * with the step that left it so. What is empty is as if it were not there, so that a field that comes later changes no
 * number of before; nor do the marks the clock makes without a step, nor the order of a list.
 */
final class Rest {

    /** The number, in the step it is sealed with. */
    static final String FIELD = "rest";

    private Rest() {}

    static String of(Case matter) {
        var tree = new TreeMap<String, Object>();
        CaseDocument.parts(matter).forEach((part, value) -> tree.put(part, CaseJson.value(value)));
        return Seal.of(null, Map.of(FIELD, text(tree)));
    }

    private static String text(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var text = new StringBuilder("{");
                new TreeMap<Object, Object>(map).forEach((key, item) -> {
                    if (!isEmpty(item) && !isMark(key)) {
                        text.append(key).append('=').append(text(item)).append(';');
                    }
                });
                yield text.append('}').toString();
            }
            case List<?> list -> list.stream().map(Rest::text).sorted().toList().toString();
            default -> {
                var text = String.valueOf(value);
                yield text.length() + ":" + text;
            }
        };
    }

    private static boolean isMark(Object key) {
        return key.equals("reminded") || key.equals("late") || key.equals("noticesReminded");
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case null -> true;
            case Map<?, ?> map -> map.values().stream().allMatch(Rest::isEmpty);
            case List<?> list -> list.isEmpty();
            case Boolean is -> !is;
            case Number number -> number.doubleValue() == 0;
            default -> Objects.equals(value, "");
        };
    }
}
