package vn.langnghe.identity;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("langnghe.identity")
record IdentityProperties(URI issuer, Path keyFile, Gateway gateway, String password, List<Account> accounts) {

    /** The one browser client. */
    record Gateway(URI url, String secret) {

        Gateway {
            if (secret.isBlank()) {
                throw new IllegalArgumentException("OIDC_CLIENT_SECRET is not set: the gateway could not sign in");
            }
        }
    }

    Optional<Account> account(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }
}
