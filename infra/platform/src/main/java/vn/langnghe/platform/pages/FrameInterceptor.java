package vn.langnghe.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Prepares the frame of every page, and remembers a language that was asked for. */
class FrameInterceptor implements HandlerInterceptor {

    private final PageFrame frame;
    private final LangLocaleResolver locales;

    FrameInterceptor(PageFrame frame, LangLocaleResolver locales) {
        this.frame = frame;
        this.locales = locales;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = LangLocaleResolver.asked(request);
        if (asked != null) {
            locales.setLocale(request, response, asked);
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.hasView()) {
            frame.prepare(request);
        }
    }
}
