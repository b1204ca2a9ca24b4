package vn.langnghe.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Guesses nothing, makes every string a body brings {@linkplain CleanText clean}, or finds fault with the field. */
class CarefulReading extends SimpleModule {

    private static final long serialVersionUID = 1L;

    CarefulReading() {
        addDeserializer(String.class, new Reader());
        setDeserializerModifier(new StrictScalars());
    }

    private static final class Reader extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            var text = parser.getString();
            try {
                return CleanText.of(text);
            } catch (ControlCharacters _) {
                return (String) context.handleWeirdStringValue(String.class, "", ControlCharacters.CODE);
            }
        }
    }
}
