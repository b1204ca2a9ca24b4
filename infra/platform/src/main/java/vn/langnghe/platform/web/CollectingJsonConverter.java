package vn.langnghe.platform.web;

import jakarta.validation.Validator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body and refuses it with all its faults at once: values that do not fit, and fields found wanting. */
class CollectingJsonConverter extends JacksonJsonHttpMessageConverter {

    private final Validator validator;

    CollectingJsonConverter(JsonMapper mapper, Validator validator) {
        super(mapper);
        this.validator = validator;
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
            throws IOException {
        var faults = ForgivingReader.noFaults();
        try {
            var body = ForgivingReader.collecting(faults, () -> super.read(type, input, hints));
            if (!faults.isEmpty()) {
                addViolations(body, faults);
                throw new InvalidInput(faults);
            }
            return body;
        } catch (HttpMessageNotReadableException unreadable) {
            if (!faults.isEmpty() && unreadable.getCause() instanceof MismatchedInputException last) {
                faults.add(TypeFaults.of(JsonPlace.of(last.getPath()), last.getTargetType()));
                throw new InvalidInput(faults);
            }
            throw unreadable;
        }
    }

    private void addViolations(@Nullable Object body, List<FieldFault> faults) {
        if (body == null) {
            return;
        }
        var named = faults.stream().map(FieldFault::field).collect(Collectors.toSet());
        validator.validate(body).stream()
                .map(ConstraintFaults::of)
                .filter(fault -> !named.contains(fault.field()))
                .forEach(faults::add);
    }
}
