package vn.langnghe.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases?status=OPEN&page=2", "/track/LN-7K3M", "/intake/%C4%91"})
    void pathsOfThisHouseStay(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cases",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\\b",
                "/a b",
                "/a\r\nSet-Cookie: x",
                "javascript:alert(1)"
            })
    void allElseIsTheFrontPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }

    @Test
    void nothingWantedIsTheFrontPage() {
        assertThat(LocalPath.of(null)).isEqualTo("/");
    }
}
