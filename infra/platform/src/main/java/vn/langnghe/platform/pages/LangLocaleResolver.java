package vn.langnghe.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import vn.langnghe.platform.text.Languages;

/** {@code ?lang=}, else the cookie {@code lang}, else the first of ours in Accept-Language, else Vietnamese. */
class LangLocaleResolver implements LocaleResolver {

    static final String NAME = "lang";
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=(vi|en)(?:&|$)");
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = asked(request);
        if (asked != null) {
            return asked;
        }
        var cookie = WebUtils.getCookie(request, NAME);
        var kept = cookie == null ? null : Languages.named(cookie.getValue());
        return kept == null ? accepted(request) : kept;
    }

    /** From the query alone: looking for a parameter could swallow the body of a form. */
    static @Nullable Locale asked(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return null;
        }
        var match = IN_QUERY.matcher(query);
        return match.find() ? Languages.named(match.group(1)) : null;
    }

    private static Locale accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Languages.DEFAULT;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Languages.named(locale.getLanguage()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Languages.DEFAULT);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            var cookie = ResponseCookie.from(NAME, Languages.of(locale).getLanguage())
                    .path("/")
                    .maxAge(A_YEAR)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
