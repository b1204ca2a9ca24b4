package vn.langnghe.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clerk, officer and sender at a real browser, with the keyboard. */
@ExtendWith(RunningHouse.class)
class BrowserJourneyTests {
    private final House house;
    private final Chromium chromium;

    BrowserJourneyTests(House house) {
        this.house = house;
        this.chromium = new Chromium(house);
    }

    @AfterEach
    void close() {
        chromium.close();
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
        var page = chromium.page(chromium.phone());
        chromium.listen(page);
        page.navigate(house.door() + "/track");
        page.locator("#code").focus();
        page.keyboard().type(code.toLowerCase(java.util.Locale.ROOT));
        page.keyboard().press("Enter");
        page.waitForURL("**/track/*");
        assertThat(page.locator("main")).containsText("một thông báo duy nhất");
        accessible(page);
        assertThat(Chromium.scrollsSideways(page))
                .as("a phone need not scroll sideways")
                .isFalse();
        page.context().close();
    }

    @Test
    void theWebFormWorksWithoutScript() {
        var page = chromium.page(chromium.desktop().setJavaScriptEnabled(false));
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
        return chromium.signedIn(user, path, chromium.desktop());
    }

    private static void accessible(Page page) {
        assertThat(Chromium.barriersOn(page)).as("barriers on " + page.url()).isEmpty();
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
