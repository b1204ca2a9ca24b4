package vn.langnghe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

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

    @Test
    void theFrontDoorPutsTheTrueAddressLast() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        assertThat(Neighbourhood.of(request)).isEqualTo("127.0.0.1");

        request.addHeader("X-Forwarded-For", "198.51.100.1, 203.0.113.7");
        assertThat(Neighbourhood.of(request)).isEqualTo("203.0.113.7");
    }
}
