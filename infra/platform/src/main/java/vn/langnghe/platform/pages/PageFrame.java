package vn.langnghe.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.langnghe.platform.security.CurrentUsers;
import vn.langnghe.platform.text.Languages;

/** What the layout around every page needs, as request attributes so that error pages have it too. */
public class PageFrame {

    private final Navigation navigation;

    PageFrame(Navigation navigation) {
        this.navigation = navigation;
    }

    public void prepare(HttpServletRequest request) {
        var user = CurrentUsers.current();
        var language = Languages.of(RequestContextUtils.getLocale(request));
        request.setAttribute("currentUser", user);
        request.setAttribute("navigation", navigation.visibleTo(user, language));
        request.setAttribute("footer", navigation.footer(language));
        request.setAttribute("footerText", navigation.footerText(language));
        request.setAttribute("languages", LanguageLink.of(request));
    }
}
