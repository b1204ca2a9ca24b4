package vn.langnghe.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean validation: every field it found wanting. */
class ValidationTrouble implements Diagnosis {

    @Override
    public Optional<Trouble> of(Exception exception) {
        return switch (exception) {
            case MethodArgumentNotValidException invalid ->
                Optional.of(Trouble.invalid(faultsOf(invalid.getBindingResult())));
            case BindException invalid -> Optional.of(Trouble.invalid(faultsOf(invalid.getBindingResult())));
            case HandlerMethodValidationException invalid -> Optional.of(Trouble.invalid(faultsOf(invalid)));
            case ConstraintViolationException invalid ->
                Optional.of(Trouble.invalid(invalid.getConstraintViolations().stream()
                        .map(ConstraintFaults::of)
                        .toList()));
            default -> Optional.empty();
        };
    }

    /** The faults of a form, for pages that show it again. */
    static List<FieldFault> faultsOf(BindingResult result) {
        return result.getAllErrors().stream().map(ValidationTrouble::faultOf).toList();
    }

    private static FieldFault faultOf(ObjectError error) {
        var field = error instanceof FieldError named ? named.getField() : error.getObjectName();
        if (error.contains(ConstraintViolation.class)) {
            return ConstraintFaults.of(field, error.unwrap(ConstraintViolation.class));
        }
        if (error.contains(org.springframework.beans.TypeMismatchException.class)) {
            return TypeFaults.of(field, error.unwrap(org.springframework.beans.TypeMismatchException.class));
        }
        return new FieldFault(field, error.getCode() == null ? "other" : error.getCode());
    }

    private static List<FieldFault> faultsOf(HandlerMethodValidationException invalid) {
        var faults = new ArrayList<FieldFault>();
        for (var result : invalid.getParameterValidationResults()) {
            faults.addAll(result instanceof ParameterErrors bean ? faultsOf(bean) : faultsOf(result));
        }
        return faults;
    }

    private static List<FieldFault> faultsOf(ParameterErrors bean) {
        return bean.getAllErrors().stream().map(ValidationTrouble::faultOf).toList();
    }

    private static List<FieldFault> faultsOf(ParameterValidationResult result) {
        var name = result.getMethodParameter().getParameterName();
        var field = name == null ? "?" : name;
        return result.getResolvableErrors().stream()
                .map(error -> ConstraintFaults.of(field, result.unwrap(error, ConstraintViolation.class)))
                .toList();
    }
}
