package vn.langnghe.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.util.ClassUtil;

/** A number is a number and a boolean a boolean: neither is guessed from text, and no fraction is cut off. */
class StrictScalars extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
        var type = boxed(description.getBeanClass());
        return type == Boolean.class || Number.class.isAssignableFrom(type)
                ? new Strict(deserializer, type)
                : deserializer;
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? ClassUtil.wrapperType(type) : type;
    }

    private static final class Strict extends DelegatingDeserializer {

        private final Class<?> type;

        Strict(ValueDeserializer<?> delegate, Class<?> type) {
            super(delegate);
            this.type = type;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
            return new Strict(delegate, type);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            return fits(parser.currentToken())
                    ? super.deserialize(parser, context)
                    : context.handleUnexpectedToken(context.constructType(handledType()), parser);
        }

        private boolean fits(@Nullable JsonToken token) {
            if (token == null || type == Boolean.class) {
                return token != null && token.isBoolean();
            }
            var whole = type == Integer.class || type == Long.class || type == Short.class || type == Byte.class;
            return whole ? token == JsonToken.VALUE_NUMBER_INT : token.isNumeric();
        }
    }
}
