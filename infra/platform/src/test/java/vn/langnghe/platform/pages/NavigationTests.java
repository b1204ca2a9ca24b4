package vn.langnghe.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.text.Languages;

class NavigationTests {

    private final Navigation navigation = Navigation.of(Map.of(
            "items",
            List.of(
                    item("all", List.of()),
                    item("strangers", List.of("ANONYMOUS")),
                    item("keepers", List.of("KEEPER", "ADMIN"))),
            "footer",
            Map.of("text", Map.of("vi", "Chân trang", "en", "Foot"), "items", List.of(item("api", List.of())))));

    @Test
    void strangersSeeWhatIsForAllAndForStrangers() {
        assertThat(navigation.visibleTo(CurrentUser.anonymous(), Languages.VIETNAMESE))
                .extracting(Navigation.Link::id)
                .containsExactly("all", "strangers");
    }

    @Test
    void aRoleOpensItsPagesAndClosesThoseOfStrangers() {
        var keeper = new CurrentUser("k", "K", Set.of("KEEPER"), Set.of(), null);

        assertThat(navigation.visibleTo(keeper, Languages.VIETNAMESE))
                .extracting(Navigation.Link::id)
                .containsExactly("all", "keepers");
    }

    @Test
    void everythingIsSaidInTheReadersLanguage() {
        assertThat(navigation.footer(Languages.ENGLISH))
                .extracting(Navigation.Link::label)
                .containsExactly("api in English");
        assertThat(navigation.footerText(Languages.VIETNAMESE)).isEqualTo("Chân trang");
    }

    @Test
    void anItemWithoutAPathIsNotAccepted() {
        assertThatThrownBy(() -> Navigation.of(Map.of("items", List.of(Map.of("id", "x")))))
                .hasMessageContaining("an item lacks path");
    }

    private static Map<String, Object> item(String id, List<String> roles) {
        return Map.of(
                "id",
                id,
                "path",
                "/" + id,
                "label",
                Map.of("vi", id + " tiếng Việt", "en", id + " in English"),
                "roles",
                roles);
    }
}
