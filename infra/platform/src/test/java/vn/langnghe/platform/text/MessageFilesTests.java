package vn.langnghe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageFilesTests {

    private final Map<Locale, Map<String, String>> texts = MessageFiles.read();

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(texts.get(Languages.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        texts.get(Languages.VIETNAMESE).keySet());
    }

    @Test
    void everyTextIsAFormatIcuCanRead() {
        texts.forEach((locale, keys) -> keys.forEach((key, text) ->
                assertThat(new MessageFormat(text, locale)).as(key).isNotNull()));
    }

    @Test
    void aProblemHasATitleAndADetail() {
        var problems = texts.get(Languages.VIETNAMESE).keySet().stream()
                .filter(key -> key.startsWith("problem.") && key.endsWith(".title"))
                .toList();

        assertThat(problems)
                .hasSizeGreaterThan(10)
                .allSatisfy(title ->
                        assertThat(texts.get(Languages.VIETNAMESE)).containsKey(title.replaceAll("title$", "detail")));
    }
}
