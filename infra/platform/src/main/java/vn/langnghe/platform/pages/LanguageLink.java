package vn.langnghe.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import vn.langnghe.platform.text.Languages;

/** The same page in one of our languages. */
public record LanguageLink(String tag, boolean current, String href) {

    static List<LanguageLink> of(HttpServletRequest request) {
        var spoken = Languages.of(RequestContextUtils.getLocale(request));
        return Languages.ALL.stream()
                .map(language ->
                        new LanguageLink(language.getLanguage(), language.equals(spoken), href(request, language)))
                .toList();
    }

    private static String href(HttpServletRequest request, Locale language) {
        var page = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getMethod().equals("GET")) {
            page.query(request.getQueryString());
        }
        return page.replaceQueryParam("lang", language.getLanguage()).build().toUriString();
    }
}
