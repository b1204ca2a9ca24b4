package vn.langnghe.intake.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import vn.langnghe.intake.channel.open311.PublicRequest;

/** A request by Open311. Whether it is open, hidden and when it changed stand apart only to be searched. */
@Document(RequestDocument.COLLECTION)
record RequestDocument(
        @Id String id,
        String reference,
        @Nullable String client,
        @Nullable String serviceCode,
        @Nullable String description,
        @Nullable String addressId,
        Instant requestedAt,
        List<PublicRequest.Part> parts,
        List<PublicRequest.Update> updates,
        boolean open,
        boolean hidden,
        Instant updatedAt,
        long revision) {

    static final String COLLECTION = "open311";

    PublicRequest request() {
        return new PublicRequest(
                id,
                reference,
                Objects.requireNonNullElse(client, ""),
                serviceCode,
                description,
                addressId,
                requestedAt,
                parts,
                updates);
    }
}
