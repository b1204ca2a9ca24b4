package vn.langnghe.platform.web;

import java.util.Arrays;
import java.util.Objects;

/** What is wrong with one field; {@code code} is a message key, or the end of one under {@code invalid.}. */
public record FieldFault(String field, String code, Object... args) {

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldFault that
                && field.equals(that.field)
                && code.equals(that.code)
                && Arrays.equals(args, that.args);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, code);
    }
}
