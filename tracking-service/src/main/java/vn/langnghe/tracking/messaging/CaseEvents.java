package vn.langnghe.tracking.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Step;

/** What the world is told of a case: codes and times, neither content nor identity. */
@Component
public class CaseEvents {

    private static final String TOPIC = "case.events.v1";
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    /** Of few denunciations it would tell who sent them. */
    private static final List<String> REVEALING = List.of("communeCode", "associationCode", "senderType", "component");

    private final EventJson events;
    private final JsonMapper json;

    public CaseEvents(EventJson events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** One event for each step after number {@code known}. */
    public List<PendingEvent> after(int known, Case matter) {
        return matter.steps().stream()
                .filter(step -> step.number() > known)
                .map(step -> event(matter, step))
                .toList();
    }

    private PendingEvent event(Case matter, Step step) {
        var body = new LinkedHashMap<String, Object>();
        body.put("caseId", matter.id());
        body.put("feedbackId", matter.feedbackId());
        body.put("number", step.number());
        body.put("occurredAt", step.at());
        body.put("actor", step.actor());
        body.put("status", step.status());
        body.put("unit", step.unit());
        body.putAll(json.convertValue(step.fact(), TREE));
        if (restricted(step.fact())) {
            REVEALING.forEach(field -> body.replace(field, null));
        }
        var type = "vn.langnghe.case." + Facts.name(step.fact()) + ".v1";
        return events.event(matter.id() + "/" + step.number(), TOPIC, matter.id(), type, step.at(), body);
    }

    private static boolean restricted(Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> opened.restricted();
            case Fact.Assigned assigned -> assigned.restricted();
            case Fact _ -> false;
        };
    }
}
