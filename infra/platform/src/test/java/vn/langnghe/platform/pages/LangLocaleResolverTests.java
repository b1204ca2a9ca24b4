package vn.langnghe.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LangLocaleResolverTests {

    private final LangLocaleResolver resolver = new LangLocaleResolver();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");

    @Test
    void vietnameseUnlessAskedOtherwise() {
        assertThat(language()).isEqualTo("vi");
    }

    @Test
    void theFirstOfOursInTheHeaderIsTaken() {
        request.addHeader("Accept-Language", "fr-FR,en;q=0.8,vi;q=0.5");
        request.addPreferredLocale(java.util.Locale.of("vi"));
        request.addPreferredLocale(java.util.Locale.ENGLISH);
        request.addPreferredLocale(java.util.Locale.FRANCE);

        assertThat(language()).isEqualTo("en");
    }

    @Test
    void theCookieWinsOverTheHeaderAndTheQueryOverBoth() {
        request.addHeader("Accept-Language", "vi");
        request.setCookies(new Cookie("lang", "en"));
        assertThat(language()).isEqualTo("en");

        request.setQueryString("q=1&lang=vi");
        assertThat(language()).isEqualTo("vi");
    }

    @Test
    void nonsenseIsPassedOver() {
        request.setCookies(new Cookie("lang", "xx"));
        request.setQueryString("lang=../../etc");

        assertThat(language()).isEqualTo("vi");
    }

    private String language() {
        return resolver.resolveLocale(request).getLanguage();
    }
}
