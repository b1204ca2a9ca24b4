package vn.langnghe.platform.web;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Makes every string a body brings {@linkplain CleanText clean}, or refuses the field. */
class CleanTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    CleanTextModule() {
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (text == null) {
                return null;
            }
            try {
                return CleanText.of(text);
            } catch (ControlCharacters _) {
                return (String) context.handleWeirdStringValue(String.class, text, ControlCharacters.CODE);
            }
        }
    }
}
