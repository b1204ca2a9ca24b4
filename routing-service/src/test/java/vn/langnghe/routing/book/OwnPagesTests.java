package vn.langnghe.routing.book;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.platform.testing.SignedIn.as;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.langnghe.routing.RoutingWithStore;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.ruling.RulerInForce;

/** Who the department itself is, as an administrator says and tries it. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(RoutingWithStore.class)
class OwnPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Editions editions;

    @Autowired
    RulerInForce ruler;

    @Test
    void whoTheDepartmentIsIsChangedFromADayOnAndTakenBack() {
        int before = editions.inForce().rules();
        var accused = Petition.of(null, "Tôi tố cáo phòng Tư vấn Đầu tư đòi tiền của doanh nghiệp.");
        assertThat(ruler.get().accuses(accused, "NNS")).isFalse();
        String[] room = {
            "edition", String.valueOf(before),
            "at", "999",
            "unit", "NNS",
            "role", "ROOM",
            "names", "phòng Tư vấn Đầu tư",
            "from", "2026-01-01"
        };

        assertThat(post("/admin/routing/own/one?lang=en", with(room, "names", "ab")))
                .hasStatusOk()
                .bodyText()
                .contains("names[0]", "must have 4 letters");
        assertThat(post("/admin/routing/own/one", with(room, "from", "2099-01-01")))
                .hasStatus3xxRedirection();
        assertThat(ruler.get().accuses(accused, "NNS")).as("not yet").isFalse();
        assertThat(post(
                        "/admin/routing/own/one",
                        with(room, "edition", String.valueOf(editions.inForce().rules()))))
                .hasStatus3xxRedirection();
        assertThat(ruler.get().accuses(accused, "NNS")).isTrue();
        assertThat(post("/admin/routing/own/one", room))
                .as("of an edition gone by")
                .hasStatus(412);

        assertThat(post("/admin/routing/rules/in-force", "version", String.valueOf(before)))
                .hasStatus3xxRedirection();
        assertThat(ruler.get().accuses(accused, "NNS")).isFalse();
    }

    @Test
    void nobodyLooksIntoTheDepartmentWhereTheJudgeIsTakenAway() {
        var page = mvc.get()
                .uri("/admin/routing/own?lang=en")
                .with(as("admin", "ADMIN"))
                .exchange();
        assertThat(page).bodyText().contains("Who looks into what");

        assertThat(post(
                        "/admin/routing/own/remove?lang=en",
                        "edition",
                        String.valueOf(editions.inForce().rules()),
                        "at",
                        "0"))
                .hasStatusOk()
                .bodyText()
                .contains("exactly one unit must look into");
    }

    @Test
    void whatItWouldDoIsSeenOnInventedSentencesBeforeItIsInForce() {
        int before = editions.inForce().rules();
        String[] room = {
            "edition", String.valueOf(before),
            "at", "999",
            "unit", "DKKD",
            "role", "ROOM",
            "names", "phòng đăng ký kinh doanh"
        };

        assertThat(post("/admin/routing/own/one/try?lang=en", room))
                .hasStatusOk()
                .bodyText()
                .contains("past items", "Sample sentences", "<td>Yes</td>", "phòng đăng ký kinh doanh");
        assertThat(post("/admin/routing/own/one/try?lang=en", with(room, "names", "ab")))
                .hasStatusOk()
                .bodyText()
                .contains("must have 4 letters")
                .doesNotContain("Sample sentences");
        assertThat(editions.inForce().rules()).isEqualTo(before);
    }

    private static String[] with(String[] params, String name, String value) {
        var changed = params.clone();
        for (int i = 0; i < changed.length; i += 2) {
            changed[i + 1] = changed[i].equals(name) ? value : changed[i + 1];
        }
        return changed;
    }

    private MvcTestResult post(String uri, String... params) {
        var request = mvc.post().uri(uri).with(as("admin", "ADMIN"));
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
