package vn.langnghe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every desk on a phone with dark colours: read by a screen reader, and never wider than the screen. */
@ExtendWith(RunningHouse.class)
class PagesForEveryoneTests {
    private static final Map<String, List<String>> DESKS = Map.of(
            "clerk", List.of("/intake", "/register", "/intake/import", "/intake/mail", "/intake/replies"),
            "triage", List.of("/triage", "/quality"),
            "officer.dkkd",
                    List.of(
                            "/cases",
                            "/commitments",
                            "/notifications",
                            "/subscriptions",
                            "/cases/canned",
                            "/cases/absence"),
            "inspector", List.of("/cases", "/audit"),
            "leader",
                    List.of(
                            "/reports",
                            "/reports/periodic",
                            "/reports/periodic/schedule",
                            "/reports/reconciliation",
                            "/answers/review"),
            "admin",
                    List.of(
                            "/admin",
                            "/admin/routing",
                            "/admin/routing/rules",
                            "/admin/routing/units",
                            "/admin/routing/model",
                            "/admin/deadlines",
                            "/admin/calendar",
                            "/admin/replies",
                            "/admin/retention"));

    private final House house;
    private final Chromium chromium;
    private final List<String> faults = new ArrayList<>();

    PagesForEveryoneTests(House house) {
        this.house = house;
        this.chromium = new Chromium(house);
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "triage", "officer.dkkd", "inspector", "leader", "admin"})
    void theDesksOf(String user) {
        var paths = DESKS.getOrDefault(user, List.of());
        var page = chromium.signedIn(user, paths.getFirst(), chromium.phoneAtNight());
        paths.forEach(path -> look(page, path));
        assertThat(faults).isEmpty();
    }

    @Test
    void thePagesOfWhoeverComesBy() {
        var page = chromium.page(chromium.phoneAtNight());
        chromium.listen(page);
        List.of("/", "/submit", "/track", "/answers", "/verify").forEach(path -> look(page, path));
        assertThat(faults).isEmpty();
    }

    private void look(Page page, String path) {
        var answer = page.navigate(house.door() + path);
        if (answer == null || answer.status() != 200) {
            faults.add(path + " answers " + (answer == null ? "nothing" : answer.status()));
            return;
        }
        Chromium.barriersOn(page).forEach(barrier -> faults.add(path + ": " + barrier));
        if (Chromium.scrollsSideways(page)) {
            faults.add(path + ": wider than the screen");
        }
    }
}
