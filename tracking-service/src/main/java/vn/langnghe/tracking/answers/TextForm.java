package vn.langnghe.tracking.answers;

import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.input.FieldReader;

/** What somebody says of a text; without a day it has not changed since answers cite it. */
record TextForm(
        @Nullable String code,
        @Nullable String title,
        @Nullable String changedOn) {

    private static final int LONGEST_TITLE = 500;

    static TextForm of(CitedText text) {
        return new TextForm(
                text.code(),
                text.title(),
                text.changedOn() == null ? null : text.changedOn().toString());
    }

    CitedText read() {
        var fields = new FieldReader(_ -> true);
        var known = fields.code("code", code, "");
        if (known.isEmpty()) {
            fields.fault("code", "required");
        }
        var text = new CitedText(
                known, fields.text("title", title, LONGEST_TITLE), fields.optionalDay("changedOn", changedOn));
        return fields.checked(text);
    }
}
