package vn.langnghe.tracking.subscription.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.messaging.CaseEvents;
import vn.langnghe.tracking.subscription.Subscription;

/** Writes what goes out: the event as it stands in the case, signed as the Standard Webhooks ask. */
@Component
class Letter {

    private final Cases cases;
    private final CaseEvents events;
    private final JsonMapper json;

    Letter(Cases cases, CaseEvents events, JsonMapper json) {
        this.cases = cases;
        this.events = events;
        this.json = json;
    }

    record Written(Map<String, String> headers, String body) {}

    /** Empty when it may not be told any more, for the case has become restricted meanwhile. */
    Optional<Written> write(Subscription subscription, Delivery delivery, Instant now) {
        return cases.find(delivery.caseId())
                .filter(matter -> !matter.restricted())
                .flatMap(matter ->
                        events.after(delivery.number() - 1, matter).stream().findFirst())
                .map(event -> {
                    var message = new LinkedHashMap<String, Object>();
                    message.put("type", event.type());
                    message.put("timestamp", event.time());
                    message.put("data", json.readTree(event.body()));
                    return sealed(subscription, event.id(), json.writeValueAsString(message), now);
                });
    }

    private static Written sealed(Subscription subscription, String id, String body, Instant now) {
        var timestamp = now.getEpochSecond();
        var signatures = subscription.secrets().at(now).stream()
                .map(secret -> secret.sign(id, timestamp, body))
                .collect(Collectors.joining(" "));
        return new Written(
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", String.valueOf(timestamp),
                        "webhook-signature", signatures),
                body);
    }
}
