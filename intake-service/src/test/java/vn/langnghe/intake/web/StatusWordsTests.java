package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who compares the register with the worklist must not meet two words for one thing. */
class StatusWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void areThoseOfTheWorklist(String language) throws IOException {
        var ours = words("intake", language);
        assertThat(ours).isNotEmpty().isEqualTo(words("tracking", language));
    }

    private static Map<String, String> words(String service, String language) throws IOException {
        var file = Path.of(System.getProperty("house.root"))
                .resolve(service + "-service/src/main/resources/messages/" + service + "_" + language + ".properties");
        var all = new Properties();
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            all.load(reader);
        }
        var words = new TreeMap<String, String>();
        var prefix = service + ".status.";
        all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> words.put(key.substring(prefix.length()), all.getProperty(key)));
        return words;
    }
}
