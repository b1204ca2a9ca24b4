package vn.langnghe.tracking.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.State;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

/** A case as a tree of plain values, and back. The names of states and facts are the agreed ones, not class names. */
final class CaseJson {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private static final Map<Class<? extends State>, Status> STATES = Map.ofEntries(
            Map.entry(State.InTriage.class, Status.IN_TRIAGE),
            Map.entry(State.Assigned.class, Status.ASSIGNED),
            Map.entry(State.Accepted.class, Status.ACCEPTED),
            Map.entry(State.AwaitingSender.class, Status.AWAITING_SENDER),
            Map.entry(State.Suspended.class, Status.SUSPENDED),
            Map.entry(State.Terminated.class, Status.TERMINATED),
            Map.entry(State.Reopened.class, Status.REOPENED),
            Map.entry(State.Resolved.class, Status.RESOLVED),
            Map.entry(State.Closed.class, Status.CLOSED),
            Map.entry(State.Declined.class, Status.DECLINED),
            Map.entry(State.Forwarded.class, Status.FORWARDED),
            Map.entry(State.Withdrawn.class, Status.WITHDRAWN),
            Map.entry(State.Merged.class, Status.MERGED));

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(State.class, Named.class)
            .addMixIn(Fact.class, Named.class)
            .registerSubtypes(STATES.entrySet().stream()
                    .map(state -> new NamedType(state.getKey(), state.getValue().name()))
                    .toArray(NamedType[]::new))
            .registerSubtypes(Facts.NAMES.entrySet().stream()
                    .map(fact -> new NamedType(fact.getKey(), fact.getValue()))
                    .toArray(NamedType[]::new))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Steps of earlier versions lack what was added to their facts since.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CaseJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    static Map<String, Object> tree(Case matter) {
        return JSON.convertValue(matter, TREE);
    }

    static Object value(Object part) {
        return JSON.convertValue(part, Object.class);
    }

    static Map<String, Object> tree(Step step) {
        return JSON.convertValue(step, TREE);
    }

    static Case read(Document document) {
        return JSON.convertValue(document, Case.class);
    }
}
