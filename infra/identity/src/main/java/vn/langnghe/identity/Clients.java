package vn.langnghe.identity;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway for people, and one program for every account. */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final String GATEWAY = "gateway";

    @Bean
    RegisteredClientRepository registeredClients(IdentityProperties identity, PasswordEncoder passwords) {
        var programs =
                identity.accounts().stream().map(account -> program(account, passwords.encode(identity.password())));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(Stream.of(gateway(identity.gateway(), passwords)), programs)
                        .toList());
    }

    private static RegisteredClient gateway(IdentityProperties.Gateway gateway, PasswordEncoder passwords) {
        return RegisteredClient.withId(GATEWAY)
                .clientId(GATEWAY)
                .clientSecret(passwords.encode(gateway.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> addresses(gateway.url())
                        .map(address -> address + "/login/oauth2/code/gateway")
                        .forEach(uris::add))
                .postLogoutRedirectUris(uris ->
                        addresses(gateway.url()).map(address -> address + "/").forEach(uris::add))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(15))
                        .refreshTokenTimeToLive(Duration.ofHours(10))
                        .reuseRefreshTokens(true) // two tabs may refresh at the same moment
                        .build())
                .build();
    }

    private static RegisteredClient program(Account account, String secret) {
        return RegisteredClient.withId(account.name())
                .clientId(account.name())
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .build())
                .build();
    }

    /** People type localhost and 127.0.0.1 as if they were one. */
    private static Stream<String> addresses(URI url) {
        var address = url.toString().replaceFirst("/$", "");
        return Stream.of(address, address.replace("//localhost", "//127.0.0.1")).distinct();
    }
}
