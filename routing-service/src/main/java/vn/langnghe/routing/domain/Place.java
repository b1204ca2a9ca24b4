package vn.langnghe.routing.domain;

import java.time.Instant;

/** Where an item stands among those that wait for a person: urgent first, then the oldest. */
public record Place(boolean urgent, Instant registeredAt, String feedbackId) {

    public static Place of(Dossier dossier) {
        return new Place(dossier.urgent(), dossier.item().registeredAt(), dossier.feedbackId());
    }
}
