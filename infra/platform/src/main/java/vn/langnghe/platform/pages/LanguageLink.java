package vn.langnghe.platform.pages;

import jakarta.servlet.RequestDispatcher;
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

    /** The error page stands where the page would be that was asked for. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static String href(HttpServletRequest request, Locale language) {
        var page = UriComponentsBuilder.fromPath(asked(request));
        if (request.getMethod().equals("GET")) {
            page.query(request.getQueryString());
        }
        return page.replaceQueryParam("lang", language.getLanguage()).build().toUriString();
    }
}
