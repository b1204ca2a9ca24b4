package vn.langnghe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm a production Keycloak starts from fits what the gateway asks for. */
class RealmTests {

    private final JsonNode realm = JsonMapper.shared()
            .readTree(Path.of(System.getProperty("house.root", "../.."), "infra/ops/keycloak/langnghe-realm.json")
                    .toFile());
    private final JsonNode gateway = realm.get("clients").get(0);

    @Test
    void noSecretIsBakedIn() {
        assertThat(gateway.get("secret").asString()).matches("\\$\\{[A-Z_]+}");
        assertThat(realm.get("clients").valueStream().skip(1)).allSatisfy(client -> {
            assertThat(client.has("secret")).isFalse();
            assertThat(client.get("enabled").asBoolean()).isFalse();
        });
        assertThat(realm.has("users")).isFalse();
    }

    @Test
    void everyRoleOfTheHouseExists() {
        assertThat(realm.get("roles")
                        .get("realm")
                        .valueStream()
                        .map(role -> role.get("name").asString()))
                .containsExactlyInAnyOrder(
                        "CLERK", "TRIAGE", "OFFICER", "HEAD", "INSPECTOR", "LEADER", "ADMIN", "ASSOCIATION");
    }

    @Test
    void tokensCarryTheClaimsServicesRead() {
        assertThat(gateway.get("protocolMappers")
                        .valueStream()
                        .filter(mapper -> mapper.get("config")
                                .get("access.token.claim")
                                .asString()
                                .equals("true"))
                        .filter(mapper -> mapper.get("config")
                                .get("id.token.claim")
                                .asString()
                                .equals("true"))
                        .map(mapper -> mapper.get("config").path("claim.name").asString("name")))
                .containsExactlyInAnyOrderElementsOf(List.of("roles", "units", "association", "sub", "name"));
    }

    @Test
    void theGatewayProvesItsCodes() {
        assertThat(gateway.get("clientId").asString()).isEqualTo("gateway");
        assertThat(gateway.get("attributes").get("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(gateway.get("redirectUris").valueStream().map(JsonNode::asString))
                .allMatch(uri -> uri.endsWith("/login/oauth2/code/gateway"));
    }
}
