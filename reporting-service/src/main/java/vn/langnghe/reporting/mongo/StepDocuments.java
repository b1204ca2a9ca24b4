package vn.langnghe.reporting.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.domain.Status;
import vn.langnghe.reporting.domain.Step;
import vn.langnghe.reporting.domain.Step.Commitment;
import vn.langnghe.reporting.domain.Step.Nature;
import vn.langnghe.reporting.domain.Step.Origin;
import vn.langnghe.reporting.domain.Step.Rating;
import vn.langnghe.reporting.domain.StepKind;

/** A step as it is kept; what it does not say takes no room. */
final class StepDocuments {

    private StepDocuments() {}

    static Document of(Step step) {
        var document = new Document("number", step.number())
                .append("kind", step.kind().name())
                .append("at", Date.from(step.at()))
                .append("actor", step.actor())
                .append("status", step.status().name());
        put(document, "unit", step.unit());
        put(document, "dueAt", date(step.dueAt()));
        put(document, "code", step.code());
        put(document, "origin", step.origin() == null ? null : origin(step.origin()));
        put(document, "nature", step.nature() == null ? null : nature(step.nature()));
        put(document, "rating", step.rating() == null ? null : rating(step.rating()));
        put(document, "commitment", step.commitment() == null ? null : commitment(step.commitment()));
        return document;
    }

    private static Document commitment(Commitment commitment) {
        var document = new Document("number", commitment.number());
        put(
                document,
                "dueOn",
                commitment.dueOn() == null ? null : commitment.dueOn().toString());
        return document;
    }

    private static Document origin(Origin origin) {
        var document = new Document("reference", origin.reference()).append("channel", origin.channel());
        put(document, "senderType", origin.senderType());
        put(document, "commune", origin.commune());
        put(document, "association", origin.association());
        return document.append("receivedAt", Date.from(origin.receivedAt()))
                .append("registeredAt", Date.from(origin.registeredAt()))
                .append("synthetic", origin.synthetic())
                .append("senders", origin.senders());
    }

    private static Document nature(Nature nature) {
        var document = new Document();
        put(document, "kind", nature.kind());
        put(document, "component", nature.component());
        put(document, "planItem", nature.planItem());
        put(document, "routedBy", nature.routedBy());
        put(document, "conflicted", nature.conflicted() ? true : null);
        return document.append("restricted", nature.restricted()).append("urgent", nature.urgent());
    }

    private static Document rating(Rating rating) {
        var document = new Document("stars", rating.stars());
        put(document, "visits", rating.visits());
        put(document, "contacts", rating.contacts());
        put(document, "agencies", rating.agencies());
        return document;
    }

    static Step step(Document document) {
        return new Step(
                document.getInteger("number"),
                StepKind.valueOf(document.getString("kind")),
                document.getDate("at").toInstant(),
                document.getString("actor"),
                Status.valueOf(document.getString("status")),
                document.getString("unit"),
                instant(document, "dueAt"),
                document.getString("code"),
                originOf(document.get("origin", Document.class)),
                natureOf(document.get("nature", Document.class)),
                ratingOf(document.get("rating", Document.class)),
                commitmentOf(document.get("commitment", Document.class)));
    }

    private static @Nullable Origin originOf(@Nullable Document document) {
        return document == null
                ? null
                : new Origin(
                        document.getString("reference"),
                        document.getString("channel"),
                        document.getString("senderType"),
                        document.getString("commune"),
                        document.getString("association"),
                        document.getDate("receivedAt").toInstant(),
                        document.getDate("registeredAt").toInstant(),
                        document.getBoolean("synthetic", false),
                        document.getInteger("senders", 1));
    }

    private static @Nullable Nature natureOf(@Nullable Document document) {
        return document == null
                ? null
                : new Nature(
                        document.getString("kind"),
                        document.getString("component"),
                        document.getString("planItem"),
                        document.getBoolean("restricted", false),
                        document.getBoolean("conflicted", false),
                        document.getBoolean("urgent", false),
                        document.getString("routedBy"));
    }

    private static @Nullable Rating ratingOf(@Nullable Document document) {
        return document == null
                ? null
                : new Rating(
                        document.getInteger("stars"),
                        document.getInteger("visits"),
                        document.getInteger("contacts"),
                        document.getInteger("agencies"));
    }

    private static @Nullable Commitment commitmentOf(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        var day = document.getString("dueOn");
        return new Commitment(document.getInteger("number"), day == null ? null : LocalDate.parse(day));
    }

    private static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(Document document, String name) {
        var date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
