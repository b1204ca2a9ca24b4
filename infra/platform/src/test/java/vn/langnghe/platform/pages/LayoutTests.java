package vn.langnghe.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import vn.langnghe.platform.security.CurrentUser;

/** The frame around every page; the rendered style page is left in target/style for a look at it in a browser. */
class LayoutTests {

    private static final Locale VIETNAMESE = Locale.of("vi");

    record Language(String tag, boolean current, String href) {}

    @Test
    void theSignedInSeeTheirNameTheirPagesAndTheWayOut() throws IOException {
        var page = render("style", VIETNAMESE, signedIn());

        Files.createDirectories(Path.of("target/style"));
        Files.writeString(Path.of("target/style/style.html"), page);
        assertThat(page)
                .contains("<html", "lang=\"vi\"", "Nguyễn Thị Ổn", "action=\"/logout\"")
                .contains("href=\"/cases\" aria-current=\"page\"", ">Hồ sơ</a>")
                .doesNotContain("href=\"/login\"");
    }

    @Test
    void strangersAreOfferedTheWayIn() {
        assertThat(render("style", VIETNAMESE, Map.of("currentUser", CurrentUser.anonymous())))
                .contains("href=\"/login\"")
                .doesNotContain("/logout");
    }

    @Test
    void aPageIsStillShownWhenNothingIsKnown() {
        assertThat(render("error", Locale.ENGLISH, Map.of())).contains("Something went wrong", "lang=\"en\"");
    }

    @Test
    void theErrorPageNamesEveryFaultyField() throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Một số thông tin chưa đúng.");
        problem.setTitle("Yêu cầu chưa đúng");
        problem.setProperty("correlationId", "c-1");
        problem.setProperty("errors", List.of(Map.of("field", "sender.phone", "message", "Số điện thoại chưa đúng.")));

        var page = render("error", VIETNAMESE, Map.of("problem", problem));

        Files.createDirectories(Path.of("target/style"));
        Files.writeString(Path.of("target/style/error.html"), page);
        assertThat(page).contains("Yêu cầu chưa đúng", "sender.phone", "Số điện thoại chưa đúng.", "c-1");
    }

    @Test
    void nothingInThePageNeedsAnUnsafeContentPolicy() {
        assertThat(render("style", VIETNAMESE, signedIn()))
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("\\s(style|on[a-z]+)=\"")
                .doesNotContain("<style", "javascript:");
    }

    private static Map<String, Object> signedIn() {
        return Map.of(
                "currentUser",
                new CurrentUser("officer.dkkd", "Nguyễn Thị Ổn", Set.of("OFFICER"), Set.of("DKKD"), null),
                "navigation",
                List.of(
                        new Navigation.Link("intake", "/intake", "Tiếp nhận"),
                        new Navigation.Link("cases", "/cases", "Hồ sơ"),
                        new Navigation.Link("reports", "/reports", "Báo cáo")),
                "languages",
                List.of(new Language("vi", true, "/cases?lang=vi"), new Language("en", false, "/cases?lang=en")));
    }

    private static String render(String template, Locale locale, Map<String, Object> attributes) {
        var servlets = new MockServletContext();
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse());
        return engine().process(template, new WebContext(exchange, locale, attributes));
    }

    private static SpringTemplateEngine engine() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
