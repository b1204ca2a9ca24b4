package vn.langnghe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.pages.PageFrame;
import vn.langnghe.platform.text.Languages;

/** Writes a problem as JSON for programs and as a page for people. */
public class ProblemAnswer {

    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver locales;
    private final ViewResolver views;
    private final PageFrame frame;

    ProblemAnswer(Problems problems, JsonMapper json, LocaleResolver locales, ViewResolver views, PageFrame frame) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
        this.views = views;
        this.frame = frame;
    }

    /** Does nothing when the answer is already on its way. */
    public void write(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var locale = Languages.of(locales.resolveLocale(request));
        var problem = problems.inWords(trouble, locale);
        response.resetBuffer();
        response.setStatus(trouble.status().value());
        trouble.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (Audience.isPerson(request)) {
            page(problem, locale, request, response);
        } else {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
        }
    }

    private void page(ProblemDetail problem, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            response.setContentType("text/html;charset=UTF-8");
            request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
            frame.prepare(request);
            view(locale).render(Map.of("problem", problem), request, response);
        } catch (IOException gone) {
            throw gone;
        } catch (Exception broken) {
            throw new IOException("the error page itself failed", broken);
        }
    }

    private View view(Locale locale) throws Exception {
        var view = views.resolveViewName("error", locale);
        if (view == null) {
            throw new IllegalStateException("no error page");
        }
        return view;
    }
}
