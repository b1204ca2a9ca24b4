package vn.langnghe.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NotLocalTests {

    @Test
    void itRefusesToStartOutsideTheLocalProfile() {
        assertThatThrownBy(() -> IdentityApplication.application().run("--server.port=0"))
                .isInstanceOf(NotLocal.class);
    }
}
