package vn.langnghe.intake.channel.open311;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who may write: keys are long and random, so a plain digest of each is all that need be kept. */
@Component
class ApiKeys {

    private final List<Open311Properties.Client> clients;

    ApiKeys(Open311Properties properties) {
        this.clients = properties.clients();
    }

    /** The client's name; 403 for a key that is missing or wrong, which GeoReport does not tell apart. */
    String client(Parameters parameters) {
        var hash = hash(parameters.text("api_key").orElse(""));
        return clients.stream()
                .filter(client -> MessageDigest.isEqual(client.keyHash().getBytes(US_ASCII), hash.getBytes(US_ASCII)))
                .map(Open311Properties.Client::name)
                .findFirst()
                .orElseThrow(() -> new GeoReportFault(
                        HttpStatus.FORBIDDEN, List.of(new GeoReportFault.Reason("api_key", "intake.open311.api-key"))));
    }

    private static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
