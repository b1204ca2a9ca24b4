package vn.langnghe.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads every {@code messages/*_<language>.properties} on the class path, in UTF-8. */
final class MessageFiles {

    private MessageFiles() {}

    static Map<Locale, Map<String, String>> read() {
        var texts = new HashMap<Locale, Map<String, String>>();
        for (var locale : Languages.ALL) {
            texts.put(locale, read("classpath*:messages/*_" + locale.getLanguage() + ".properties"));
        }
        return Map.copyOf(texts);
    }

    private static Map<String, String> read(String pattern) {
        try {
            var all = new HashMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                load(file).forEach((key, text) -> all.put(key.toString(), text.toString()));
            }
            return Map.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
