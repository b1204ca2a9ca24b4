package vn.langnghe.routing.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.InvalidInput;

/** Lists as they are sent: none is an empty one, and where an element is missing its place is named. */
final class Given {

    private Given() {}

    static <T> List<T> all(String field, @Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                throw new InvalidInput(field + "[" + i + "]", "required");
            }
        }
        return list;
    }
}
