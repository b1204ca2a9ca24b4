package vn.langnghe.intake.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A sender, every field encrypted by itself; the marks find a phone number, tax code, mail address or name. */
@Document(SubmitterDocument.COLLECTION)
record SubmitterDocument(
        @Id String id,
        String feedbackId,
        Map<String, String> sealed,
        @Nullable String phoneMark,
        @Nullable String taxCodeMark,
        @Nullable String emailMark,
        @Nullable List<String> nameMark,
        Instant keptAt,
        @Nullable Integer version) {

    /** {@code version} came later: of a card never corrected it is 0, and nothing is kept. */
    int corrections() {
        return version == null ? 0 : version;
    }

    static final String COLLECTION = "submitters";
}
