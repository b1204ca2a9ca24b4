package vn.langnghe.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clerk, officer and sender at a real browser, with the keyboard. */
@ExtendWith(RunningHouse.class)
class BrowserJourneyTests {
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
    private Playwright playwright;
    private Browser browser;

    BrowserJourneyTests(House house) {
        this.house = house;
    }

    @BeforeAll
    static void patience() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Steps.SOON.toMillis());
    }

    @BeforeEach
    void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
    }

    @AfterEach
    void close() {
        playwright.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    @Test
    void aCallIsLoggedWorkedAndAnsweredWithTheKeyboard() {
        var words = "Hồ sơ đăng ký doanh nghiệp " + UUID.randomUUID().toString().substring(0, 8);
        var code = clerkLogsACall(words);
        officerAnswers(words);
        senderReads(code);
    }

    private String clerkLogsACall(String words) {
        var page = signedIn("clerk", "/intake");
        page.waitForSelector("#desk");
        accessible(page);
        assertThat(focused(page)).as("the desk begins at the phone number").isEqualTo("sender.phone");
        page.keyboard().type("0912345678");
        tabTo(page, "content");
        page.keyboard()
                .type(words + ". Phòng Đăng ký kinh doanh yêu cầu sửa đổi, bổ sung hồ sơ đăng ký doanh nghiệp"
                        + " nhiều lần.");
        assertThat(page.locator("#suggestion")).containsText("Đăng ký kinh doanh");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("#tracking-code");
        accessible(page);
        var code = page.locator("#tracking-code").textContent().strip();
        page.keyboard().press("n");
        page.waitForSelector("#desk");
        page.context().close();
        return code;
    }

    private void officerAnswers(String words) {
        var page = signedIn("officer.dkkd", "/cases");
        await().atMost(Steps.SOON).until(() -> {
            page.navigate(house.door() + "/cases?q=" + words.substring(words.length() - 8));
            return page.locator("[data-rows] tbody tr").count() == 1;
        });
        accessible(page);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/cases/*-1");
        accessible(page);
        page.keyboard().press("a");
        page.waitForSelector("#resolve-answer");
        page.keyboard().press("r");
        assertThat(focused(page)).isEqualTo("answer");
        page.keyboard().type("Phòng đã hướng dẫn bằng một thông báo duy nhất.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("main")).containsText("Đã trả lời");
        page.context().close();
    }

    private void senderReads(String code) {
        var page = phone().newPage();
        listen(page);
        page.navigate(house.door() + "/track");
        page.locator("#code").focus();
        page.keyboard().type(code.toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Enter");
        page.waitForURL("**/track/*");
        assertThat(page.locator("main")).containsText("một thông báo duy nhất");
        accessible(page);
        var wider =
                (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(wider).as("a phone need not scroll sideways").isFalse();
        page.context().close();
    }

    @Test
    void theWebFormWorksWithoutScript() {
        var page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("vi-VN").setJavaScriptEnabled(false))
                .newPage();
        page.navigate(house.door() + "/submit");
        page.locator("[name=content]").fill("Xin hỏi thủ tục đăng ký doanh nghiệp qua mạng cần giấy tờ gì?");
        page.locator("main form button.primary").click();
        assertThat(page.locator("main")).containsText("LN-");
    }

    @Test
    void aLeaderSeesFiguresAndATriageOfficerTheQueue() {
        var leader = signedIn("leader", "/reports");
        assertThat(leader.locator("main h1")).isVisible();
        accessible(leader);
        var triage = signedIn("triage", "/triage");
        assertThat(triage.locator("main h1")).isVisible();
        accessible(triage);
    }

    @Test
    void signingOutEndsTheSession() {
        var page = signedIn("clerk", "/intake");
        page.locator("form[action$='/logout'] button").first().click();
        page.waitForURL(url -> !url.contains("/intake"));
        page.navigate(house.door() + "/intake");
        assertThat(page.locator("#username")).isVisible();
    }

    private Page signedIn(String user, String path) {
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))
                .newPage();
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

    private BrowserContext phone() {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(390, 844));
    }

    /** Whatever the browser refuses – a script against the policy, a missing file – fails the test. */
    private void listen(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    private static void accessible(Page page) {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(each -> List.of("serious", "critical").contains(each.getImpact()))
                        .map(each ->
                                each.getId() + ": " + each.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(violations).as("barriers on " + page.url()).isEmpty();
    }

    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 30 && !focused(page).equals(name); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).isEqualTo(name);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement && document.activeElement.getAttribute('name')"));
    }
}
