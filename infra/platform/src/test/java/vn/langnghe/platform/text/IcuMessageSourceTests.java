package vn.langnghe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class IcuMessageSourceTests {

    private final IcuMessageSource messages = new IcuMessageSource(Map.of(
            Languages.VIETNAMESE,
            Map.of("only", "chỉ có tiếng Việt", "count", "{0, plural, other {# mục}}", "size", "từ {min} đến {max}"),
            Languages.ENGLISH,
            Map.of("count", "{0, plural, =1 {one item} other {# items}}")));

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(messages.getMessage("count", new Object[] {1}, Locale.UK)).isEqualTo("one item");
        assertThat(messages.getMessage("count", new Object[] {1200}, Locale.of("vi", "VN")))
                .isEqualTo("1.200 mục");
    }

    @Test
    void namedArgumentsComeFromAMap() {
        assertThat(messages.getMessage("size", new Object[] {Map.of("min", 1, "max", 20)}, Locale.of("vi")))
                .isEqualTo("từ 1 đến 20");
    }

    @Test
    void whatALanguageLacksIsSaidInVietnamese() {
        assertThat(messages.getMessage("only", null, Locale.ENGLISH)).isEqualTo("chỉ có tiếng Việt");
        assertThat(messages.getMessage("only", null, Locale.FRENCH)).isEqualTo("chỉ có tiếng Việt");
    }

    @Test
    void anUnknownKeyIsAnError() {
        assertThatThrownBy(() -> messages.getMessage("none", null, Locale.ENGLISH))
                .isInstanceOf(NoSuchMessageException.class);
    }
}
