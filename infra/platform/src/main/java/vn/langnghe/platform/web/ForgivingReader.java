package vn.langnghe.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.util.ClassUtil;

/** Notes a value that does not fit its field and reads on, so that one answer can name all of them. */
class ForgivingReader extends DeserializationProblemHandler {

    private static final ScopedValue<List<FieldFault>> FAULTS = ScopedValue.newInstance();

    /** Runs the reading; the list is filled with what was wrong. */
    static <R, X extends Throwable> R collecting(
            List<FieldFault> faults, ScopedValue.CallableOp<? extends R, X> reading) throws X {
        return ScopedValue.where(FAULTS, faults).call(reading);
    }

    static List<FieldFault> noFaults() {
        return new ArrayList<>();
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> wanted, String value, String message) {
        var code = ControlCharacters.CODE.equals(message) ? message : null;
        return note(context, wanted, code);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> wanted, Number value, String message) {
        return note(context, wanted, null);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType wanted, JsonToken token, JsonParser parser, String message) {
        var result = note(context, wanted.getRawClass(), null);
        parser.skipChildren();
        return result;
    }

    @Override
    public @Nullable Object handleNullForPrimitives(
            DeserializationContext context,
            Class<?> wanted,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            String message) {
        return note(context, wanted, "required");
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> wanted,
            @Nullable ValueInstantiator instantiator,
            JsonParser parser,
            String message) {
        var result = note(context, wanted, null);
        parser.skipChildren();
        return result;
    }

    private static @Nullable Object note(DeserializationContext context, Class<?> wanted, @Nullable String code) {
        if (!FAULTS.isBound() || FAULTS.get().size() >= InvalidInput.MOST) {
            return NOT_HANDLED;
        }
        var field = JsonPlace.of(context.getParser());
        FAULTS.get().add(code == null ? TypeFaults.of(field, wanted) : new FieldFault(field, code));
        return wanted.isPrimitive() ? ClassUtil.defaultValue(wanted) : null;
    }
}
