package vn.langnghe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where the gateway's port is the street's, health and metrics have one of their own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"MANAGEMENT_PORT=0", "OIDC_CLIENT_SECRET=secret"})
class ManagementPortTests {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void healthAndMetricsAreThereOnly() {
        assertThat(managementPort).isNotEqualTo(port);
        for (var path : new String[] {"/actuator/health/readiness", "/actuator/prometheus"}) {
            assertThat(statusAt(managementPort, path)).isEqualTo(200);
            assertThat(statusAt(port, path)).isEqualTo(404);
        }
    }

    private static int statusAt(int port, String path) {
        return new Browser(URI.create("http://127.0.0.1:" + port)).get(path).statusCode();
    }
}
