package vn.langnghe.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** Says a violated constraint as a code of ours. */
final class ConstraintFaults {

    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "size",
            "Length", "size",
            "Pattern", "pattern",
            "Email", "email",
            "Min", "min",
            "Max", "max");

    private ConstraintFaults() {}

    static FieldFault of(ConstraintViolation<?> violation) {
        return of(violation.getPropertyPath().toString(), violation);
    }

    static FieldFault of(String field, ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        var attributes = violation.getConstraintDescriptor().getAttributes();
        if (template.startsWith("{") && template.endsWith("}") && !isStandard(template)) {
            return new FieldFault(field, template.substring(1, template.length() - 1), attributes);
        }
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldFault(field, CODES.getOrDefault(constraint, "other"), attributes);
    }

    private static boolean isStandard(String template) {
        return template.startsWith("{jakarta.") || template.startsWith("{org.hibernate.");
    }
}
