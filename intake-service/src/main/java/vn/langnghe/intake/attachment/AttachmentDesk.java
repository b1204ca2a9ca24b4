package vn.langnghe.intake.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Attachment;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.intake.domain.FileLimits;

/** Takes files in. */
@Component
public class AttachmentDesk {

    private final FileLimits limits;
    private final FileCheck check;
    private final AttachmentStore store;
    private final Scanner scanner;
    private final Derivation server;
    private final UnclaimedBudget budget;
    private final Room room = new Room(Runtime.getRuntime().maxMemory() / 4);

    AttachmentDesk(
            FileLimits limits,
            FileCheck check,
            AttachmentStore store,
            Scanner scanner,
            Derivation server,
            UnclaimedBudget budget) {
        this.limits = limits;
        this.check = check;
        this.scanner = scanner;
        this.store = store;
        this.server = server;
        this.budget = budget;
    }

    /**
     * Throws {@link Refused} for what we do not take.
     *
     * @param channel the way it came, which says how large it may be
     * @param requestKey a form's own key: the same file sent again with it is the same attachment
     */
    public Attachment take(Upload upload, Channel channel, @Nullable String requestKey) {
        var limit = limits.of(channel);
        if (upload.size() > limit.largest()) {
            throw new Refused("too-large", limit.megabytes());
        }
        return room.with(upload.size(), () -> kept(upload, requestKey));
    }

    /** From whoever is not signed in and may never send it; throws {@link TooMuchUnclaimed} beside the above. */
    public Attachment takeFromAnybody(
            Upload upload, Channel channel, @Nullable String requestKey, String neighbourhood) {
        return budget.with(upload.size(), neighbourhood, () -> take(upload, channel, requestKey));
    }

    private Attachment kept(Upload upload, @Nullable String requestKey) {
        var content = check.check(upload);
        try {
            var scan = scan(content);
            var id = requestKey == null ? UUID.randomUUID().toString() : derived(requestKey, content);
            try (var bytes = content.bytes().getInputStream()) {
                var stored = store.keep(id, FileName.safe(upload.name()), content.mediaType(), scan, bytes);
                return new Attachment(stored.attachmentId(), stored.mediaType(), stored.size());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Scan scan(Content content) throws IOException {
        if (!scanner.isConnected()) {
            return Scan.NONE;
        }
        try (var bytes = content.bytes().getInputStream()) {
            var scan = scanner.scan(bytes);
            if (scan == Scan.INFECTED) {
                throw new Refused("infected");
            }
            return scan;
        }
    }

    /** Whether a file may leave the house: where there is a scanner, only what it found clean. */
    public boolean mayServe(AttachmentStore.Stored file) {
        return scanner.isConnected() ? file.scan() == Scan.CLEAN : file.scan() != Scan.INFECTED;
    }

    private String derived(String requestKey, Content content) throws IOException {
        try (var bytes = content.bytes().getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[8192];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            var name = "attachment:" + requestKey + "\n" + HexFormat.of().formatHex(digest.digest());
            return HexFormat.of().formatHex(server.derive(name), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
