package vn.langnghe.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;

/** Values of the wrong type; what an enum allows is named. */
final class TypeFaults {

    private TypeFaults() {}

    static FieldFault of(String field, TypeMismatchException mismatch) {
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof ControlCharacters) {
                return new FieldFault(field, ControlCharacters.CODE);
            }
        }
        return of(field, mismatch.getRequiredType());
    }

    static FieldFault of(String field, @Nullable Class<?> wanted) {
        return wanted != null && wanted.isEnum()
                ? new FieldFault(field, "choice", choices(wanted))
                : new FieldFault(field, "type");
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .collect(Collectors.joining(", "));
    }
}
