package vn.langnghe.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps files. */
public interface AttachmentStore {

    /** Durable when it returns; a file of that id that is there already stays as it is. */
    Stored keep(String attachmentId, String name, String mediaType, Scan scan, InputStream bytes) throws IOException;

    Optional<Stored> find(String attachmentId);

    InputStream open(String attachmentId);

    void mark(String attachmentId, Scan scan);

    /** Files nobody looked at, also those of a time without a scanner. */
    List<String> unscanned(int most);

    /** Those a scanner looked at and could say nothing of. */
    List<String> unsure(int most);

    /** A kept file; {@code feedbackId} is empty until an item claims it. */
    record Stored(
            String attachmentId,
            String name,
            String mediaType,
            long size,
            @Nullable String feedbackId,
            Scan scan) {}
}
