package vn.langnghe.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The keys of this house, made at its first start and kept with its data; losing them loses the senders' names. */
final class Secrets {

    private Secrets() {}

    /** Each with what stands before its key. */
    private static final Map<String, String> ALL = Map.of(
            "LANGNGHE_TRACKING_KEY", "",
            "LANGNGHE_SUBMITTER_KEYS", "1:",
            "LANGNGHE_WEBHOOK_KEYS", "1:",
            "LANGNGHE_ANCHOR_KEYS", "1:",
            "OIDC_CLIENT_SECRET", "");

    static Map<String, String> of(Path home) {
        Path file = home.resolve("secrets.env");
        try {
            Map<String, String> secrets = Files.exists(file) ? read(file) : new TreeMap<>();
            if (!secrets.keySet().containsAll(ALL.keySet())) {
                ALL.forEach((name, before) -> secrets.computeIfAbsent(name, _ -> before + key()));
                write(secrets, file);
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> secrets = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            secrets.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return secrets;
    }

    private static void write(Map<String, String> secrets, Path file) throws IOException {
        Path unfinished = file.resolveSibling("secrets.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                unfinished,
                secrets.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
