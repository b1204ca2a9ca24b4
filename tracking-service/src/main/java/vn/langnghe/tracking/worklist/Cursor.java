package vn.langnghe.tracking.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import vn.langnghe.tracking.worklist.WorklistQuery.Order;

/** Where the next page begins: the order and the sort values of the last row seen. */
final class Cursor {

    private static final String BETWEEN = "|";

    private Cursor() {}

    static String after(FieldDoc last, Order order) {
        var parts = new ArrayList<String>();
        parts.add(order.wire());
        Arrays.stream(last.fields).map(Object::toString).forEach(parts::add);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(UTF_8));
    }

    /** Empty for what is not a cursor of this order. */
    static Optional<FieldDoc> read(String cursor, Order order, int documents) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            var parts = List.of(text.split("\\|", -1));
            if (!parts.getFirst().equals(order.wire())
                    || parts.size() != Searches.sort(order).getSort().length + 1) {
                return Optional.empty();
            }
            var fields = new ArrayList<Object>();
            parts.stream().skip(1).forEach(number -> fields.add(Long.valueOf(number)));
            return Optional.of(new FieldDoc(Math.max(0, documents - 1), Float.NaN, fields.toArray()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
