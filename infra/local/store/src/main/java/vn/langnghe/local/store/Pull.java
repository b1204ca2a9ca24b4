package vn.langnghe.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code {_id: …}, {$pull: {array: {member: {$in: [texts]}}}}}: how events leave an outbox, once for every change of a
 * document. So it is done on the bytes, without reading what else the document holds.
 */
record Pull(String id, String array, String member, Set<String> texts) {

    /** Null where the update is any other. */
    static @Nullable Pull of(Document selector, Document update) {
        var pulled = only(value(update, "$pull"));
        var condition = pulled == null ? null : only(pulled.getValue());
        var texts = condition == null ? null : texts(value(condition.getValue(), "$in"));
        return selector.size() == 1
                        && selector.get("_id") instanceof String id
                        && pulled != null
                        && condition != null
                        && texts != null
                        && isName(pulled.getKey())
                        && isName(condition.getKey())
                ? new Pull(id, pulled.getKey(), condition.getKey(), texts)
                : null;
    }

    private static @Nullable Object value(@Nullable Object operators, String operator) {
        var one = only(operators);
        return one == null || !one.getKey().equals(operator) ? null : one.getValue();
    }

    private static Map.@Nullable Entry<String, Object> only(@Nullable Object value) {
        return value instanceof Document document && document.size() == 1
                ? document.entrySet().iterator().next()
                : null;
    }

    private static @Nullable Set<String> texts(@Nullable Object values) {
        return values instanceof Collection<?> all && all.stream().allMatch(String.class::isInstance)
                ? all.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet())
                : null;
    }

    private static boolean isName(String key) {
        return !key.startsWith("$") && !key.contains(".");
    }

    /** What the update makes of a document: its array before and after, and its bytes. */
    record Change(Document before, Document after, byte[] bytes) {

        boolean isNone() {
            return before.equals(after);
        }
    }

    /** Null where members of the array do not name themselves by a text. */
    @Nullable
    Change of(byte[] bytes) {
        var document = new RawBson(bytes);
        var members = document.array(array);
        if (members == null || !members.stream().allMatch(this::isNamed)) {
            return null;
        }
        var rest = members.stream()
                .filter(each -> !(each instanceof Document named && texts.contains(named.get(member))))
                .toList();
        return new Change(touched(members), touched(rest), document.withArray(array, rest));
    }

    private boolean isNamed(@Nullable Object each) {
        return each instanceof Document document && document.get(member) instanceof String;
    }

    private Document touched(List<?> members) {
        return new Document("_id", id).append(array, members);
    }
}
