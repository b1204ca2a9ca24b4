package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The distribution's browser; whatever it complains of – a script against the policy, a missing file – is kept. */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final House house;
    private final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    Chromium(House house) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Steps.SOON.toMillis());
        this.house = house;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
    }

    Browser.NewContextOptions desktop() {
        return new Browser.NewContextOptions().setLocale("vi-VN");
    }

    Browser.NewContextOptions phoneAtNight() {
        return phone().setColorScheme(ColorScheme.DARK);
    }

    Browser.NewContextOptions phone() {
        return desktop().setViewportSize(390, 844);
    }

    Page page(Browser.NewContextOptions device) {
        var page = browser.newContext(device).newPage();
        page.setDefaultTimeout(Steps.SOON.toMillis());
        return page;
    }

    Page signedIn(String user, String path, Browser.NewContextOptions device) {
        var page = page(device);
        page.navigate(house.door() + path);
        page.locator("#username").focus();
        page.keyboard().type(user);
        page.keyboard().press("Tab");
        page.keyboard().type("langnghe");
        page.keyboard().press("Enter");
        page.waitForURL("**" + path + "*");
        listen(page);
        return page;
    }

    void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static List<String> barriersOn(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(each -> List.of("serious", "critical").contains(each.getImpact()))
                        .map(each ->
                                each.getId() + ": " + each.getNodes().getFirst().getHtml())
                        .toList();
    }

    static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        playwright.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
