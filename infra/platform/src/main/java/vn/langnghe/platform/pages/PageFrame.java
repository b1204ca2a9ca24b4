package vn.langnghe.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.security.CurrentUsers;

/** What the layout around every page needs, as request attributes so that error pages have it too. */
public class PageFrame {

    private final Navigation navigation;

    PageFrame(Navigation navigation) {
        this.navigation = navigation;
    }

    public void prepare(HttpServletRequest request) {
        CurrentUser user = CurrentUsers.current();
        request.setAttribute("currentUser", user);
        request.setAttribute("navigation", navigation.visibleTo(user));
        request.setAttribute("languages", LanguageLink.of(request));
    }
}
