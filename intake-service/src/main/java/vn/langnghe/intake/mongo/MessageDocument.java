package vn.langnghe.intake.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import vn.langnghe.intake.channel.FileLink;
import vn.langnghe.intake.channel.Trouble;
import vn.langnghe.intake.domain.Channel;

/**
 * A message: waiting, then part of a burst, then nothing but its id and times, so that a repeat is known; in between, set aside
 * when it could not be taken in.
 */
@Document(MessageDocument.COLLECTION)
record MessageDocument(
        @Id String id,
        Channel channel,
        @Nullable String accountMark,
        @Nullable String account,
        @Nullable String text,
        @Nullable List<FileLink> files,
        Instant sentAt,
        Instant heardAt,
        String state,
        @Nullable String burst,
        @Nullable Integer failures,
        @Nullable Instant nextAt,
        @Nullable Trouble trouble) {

    static final String COLLECTION = "messages";
    static final String WAITING = "WAITING";
    static final String NAMED = "NAMED";
    static final String ASIDE = "ASIDE";
    static final String DONE = "DONE";

    static Update forgotten() {
        return Update.update("state", DONE)
                .unset("text")
                .unset("files")
                .unset("account")
                .unset("accountMark");
    }
}
