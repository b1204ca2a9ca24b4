package vn.langnghe.routing.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.routing.domain.Conflict;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Dossier;

/** One dossier as it lies in the store: what is asked for stands on top, the rest as it is told in events. */
final class DossierDocument {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String WAITING = "waiting";
    static final String URGENT = "urgent";
    static final String RESTRICTED = "restricted";
    static final String REGISTERED_AT = "registeredAt";
    static final String BY_PERSON = "byPerson";
    static final String OUTBOX = "outbox";
    static final String FORGOTTEN_AT = "forgottenAt";
    static final String REFERENCE = "dossier.item.reference";
    static final String MOVED_TO = "dossier.movedTo";
    static final String UNANSWERED = "unanswered";
    static final String ENDED_AS = "dossier.endedAs";
    static final String VERSION_WITHIN = "dossier.version";
    static final String ACCUSED = "accused";
    static final String FOR_LEADERS = "forLeaders";
    private static final String DOSSIER = "dossier";

    private final JsonMapper json;

    DossierDocument(JsonMapper json) {
        this.json = json;
    }

    Document of(Dossier dossier, PendingEvent event) {
        return changing(dossier)
                .append(ID, dossier.feedbackId())
                .append(REGISTERED_AT, Date.from(dossier.item().registeredAt()))
                .append(OUTBOX, new ArrayList<>(List.of(PendingEvents.document(event))));
    }

    /** The fields a further decision sets; absent {@code waiting} keeps the queue's index small. */
    Document changing(Dossier dossier) {
        var conflict = dossier.conflict();
        return new Document(VERSION, dossier.version())
                .append(ACCUSED, conflict.map(Conflict::units).orElse(null))
                .append(FOR_LEADERS, conflict.map(Conflict::leaders).orElse(null))
                .append(WAITING, dossier.waiting())
                .append(URGENT, dossier.urgent())
                .append(RESTRICTED, dossier.restricted())
                .append(BY_PERSON, dossier.last().decidedBy().type() == DecidedBy.Type.PERSON)
                .append(DOSSIER, new Document(json.convertValue(dossier, new TypeReference<Map<String, Object>>() {})));
    }

    /** When it came to be here, so that whoever keeps words elsewhere finds it. */
    Document forgetting(Dossier dossier, Instant now) {
        return changing(dossier).append(FORGOTTEN_AT, Date.from(now));
    }

    Dossier read(Document document) {
        return json.convertValue(document.get(DOSSIER), Dossier.class);
    }
}
