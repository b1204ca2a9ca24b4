package vn.langnghe.routing.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.FieldFault;

/** How much may be written in one field, and in a list how often. */
final class Bounds {

    private final List<FieldFault> faults;

    Bounds(List<FieldFault> faults) {
        this.faults = faults;
    }

    void text(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            faults.add(new FieldFault(field, "too-long", longest));
        }
    }

    void list(String field, List<?> list, int most) {
        if (list.size() > most) {
            faults.add(new FieldFault(field, "too-many", most));
        }
    }

    void texts(String field, List<String> texts, int most, int longest) {
        list(field, texts, most);
        for (int i = 0; i < Math.min(most, texts.size()); i++) {
            text(field + "[" + i + "]", texts.get(i), longest);
        }
    }
}
