package vn.langnghe.intake.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.langnghe.intake.channel.FileLink;
import vn.langnghe.intake.domain.Channel;

/** A message: waiting, then part of a burst, then nothing but its id, so that a repeat is known. */
@Document(MessageDocument.COLLECTION)
record MessageDocument(
        @Id String id,
        Channel channel,
        String accountMark,
        @Nullable String account,
        @Nullable String text,
        @Nullable List<FileLink> files,
        Instant sentAt,
        Instant heardAt,
        String state,
        @Nullable String burst) {

    static final String COLLECTION = "messages";
    static final String WAITING = "WAITING";
    static final String NAMED = "NAMED";
    static final String DONE = "DONE";
}
