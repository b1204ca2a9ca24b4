package vn.langnghe.intake.channel.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail on this machine's disk: from here on only the mail itself can be at fault, not the line. */
final class Spooled implements AutoCloseable {

    /** Some programs write Vietnamese into headers as it is. */
    private static final Properties UNENCODED = new Properties();

    static {
        UNENCODED.setProperty("mail.mime.allowutf8", "true");
    }

    private final long size;
    private final Instant receivedAt;
    private final @Nullable Path file;
    private final @Nullable SharedFileInputStream stream;
    private final boolean sound;

    private Spooled(
            long size, Instant receivedAt, @Nullable Path file, @Nullable SharedFileInputStream stream, boolean sound) {
        this.sound = sound;
        this.size = size;
        this.receivedAt = receivedAt;
        this.file = file;
        this.stream = stream;
    }

    /** What is too large stays where it is. */
    static Spooled of(Message message, long largest) throws MessagingException, IOException {
        var receivedAt = Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .orElseGet(Instant::now)
                .truncatedTo(ChronoUnit.SECONDS); // all a mail server keeps
        if (message.getSize() > largest) {
            return new Spooled(message.getSize(), receivedAt, null, null, false);
        }
        var file = Files.createTempFile("langnghe", ".eml");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                message.writeTo(out);
            }
            boolean sound = isSound(file);
            return new Spooled(Files.size(file), receivedAt, file, new SharedFileInputStream(file.toFile()), sound);
        } catch (MessagingException | IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    boolean isGone() {
        return file == null || !Files.exists(file);
    }

    boolean isTooLarge() {
        return stream == null;
    }

    /** When our server had it: what the mail says of itself is the sender's clock. */
    Instant receivedAt() {
        return receivedAt;
    }

    long size() {
        return size;
    }

    MimeMessage message() throws MessagingException {
        if (stream == null) {
            throw new MessagingException("not fetched");
        }
        return new MimeMessage(Session.getInstance(UNENCODED), stream.newStream(0, -1));
    }

    /** Whether the mail library may have it. */
    boolean isSound() {
        return sound;
    }

    private static boolean isSound(Path file) throws IOException {
        try (var raw = Files.newInputStream(file)) {
            return MailShape.isSound(raw);
        }
    }

    /** Names a mail that has no Message-ID. */
    String digest() throws IOException {
        if (file == null) {
            return "size-" + size;
        }
        try (var bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        if (stream != null) {
            stream.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
