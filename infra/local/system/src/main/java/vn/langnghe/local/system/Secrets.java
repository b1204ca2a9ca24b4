package vn.langnghe.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of this house, made at its first start and kept with its data; losing them loses the senders' names. */
final class Secrets {

    private Secrets() {}

    static Map<String, String> of(Path home) {
        Path file = home.resolve("secrets.env");
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            Map<String, String> secrets = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                secrets.put(line.substring(0, equals), line.substring(equals + 1));
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        Path unfinished = file.resolveSibling("secrets.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                unfinished,
                List.of(
                        "LANGNGHE_TRACKING_KEY=" + key(),
                        "LANGNGHE_SUBMITTER_KEYS=1:" + key(),
                        "OIDC_CLIENT_SECRET=" + key()));
        Files.move(unfinished, file);
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
