package vn.langnghe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractsTests {

    @Test
    void anAgreedSampleFollowsItsSchema() {
        Contracts.assertValid("unit.published.v1", Contracts.sample("unit.published.v1"));
        assertThat(Contracts.history("unit.published.v1")).isNotEmpty();
    }

    @Test
    void aMisspeltFieldIsFound() {
        var misspelt = Contracts.sampleText("unit.published.v1").replace("\"code\"", "\"kode\"");

        assertThatThrownBy(() -> Contracts.assertValid("unit.published.v1", misspelt))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("kode");
    }
}
