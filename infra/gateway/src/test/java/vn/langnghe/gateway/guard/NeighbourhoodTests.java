package vn.langnghe.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighbourhoodTests {

    @Test
    void aCustomersWholeNetworkCountsAsOne() {
        assertThat(Neighbourhood.of("2001:db8:1:2::1")).isEqualTo(Neighbourhood.of("2001:db8:1:2:ffff::9"));
        assertThat(Neighbourhood.of("2001:db8:1:2::1")).isNotEqualTo(Neighbourhood.of("2001:db8:1:3::1"));
    }

    @Test
    void otherAddressesStandForThemselves() {
        assertThat(Neighbourhood.of("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Neighbourhood.of("not an address")).isEqualTo("not an address");
    }
}
