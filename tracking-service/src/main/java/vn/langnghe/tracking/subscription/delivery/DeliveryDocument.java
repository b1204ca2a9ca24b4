package vn.langnghe.tracking.subscription.delivery;

import java.util.Date;
import org.bson.Document;

/** How a delivery lies in the store; what it says is read from its case when it goes. */
final class DeliveryDocument {

    private DeliveryDocument() {}

    static Document of(Delivery delivery) {
        return new Document("subscription", delivery.subscription())
                .append("caseId", delivery.caseId())
                .append("number", delivery.number())
                .append("fact", delivery.fact())
                .append("happenedAt", Date.from(delivery.happenedAt()))
                .append("attempts", delivery.attempts())
                .append("nextAt", Date.from(delivery.nextAt()))
                .append("status", delivery.status())
                .append("trouble", delivery.trouble());
    }

    static Delivery read(Document found) {
        return new Delivery(
                found.getString("subscription"),
                found.getString("caseId"),
                found.getInteger("number"),
                found.getString("fact"),
                found.getDate("happenedAt").toInstant(),
                found.getInteger("attempts"),
                found.getDate("nextAt").toInstant(),
                found.getInteger("status"),
                found.getString("trouble"));
    }
}
