package vn.langnghe.tracking.mongo;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.outbox.PendingEvents;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Step;

/** How a case lies in the collection {@code cases}: its tree, what it is found by, and its outbox. */
final class CaseDocument {

    static final String ID = "_id";
    static final String NUMBER = "number";
    static final String TRACK_KEY = "trackKey";
    static final String CHANGED_AT = "changedAt";
    static final String STEPS = "steps";
    static final String SEALS = STEPS + "." + Seal.FIELD;
    static final String MARK = "mark";
    static final String OUTBOX = "outbox";

    private static final List<RecordComponent> PARTS = Stream.of(Case.class.getRecordComponents())
            .filter(part -> !Set.of("id", STEPS).contains(part.getName()))
            .toList();

    private static final Set<String> FOUND_BY = Set.of(ID, NUMBER, TRACK_KEY, CHANGED_AT, MARK, OUTBOX);

    /** What cases filed by earlier versions do not have. */
    private static final Map<String, Object> WITHOUT = Map.of(
            "commitments", List.of(), "circle", Map.of("joined", List.of(), "admitted", List.of(), "rated", Map.of()));

    private CaseDocument() {}

    static Document fresh(Case matter, List<PendingEvent> pending) {
        var document = stamped(new Document(ID, matter.id()).append(TRACK_KEY, trackKey(matter)), matter);
        document.putAll(CaseJson.tree(matter));
        document.remove("id");
        return document.append(STEPS, sealed(matter.steps(), null, matter)).append(OUTBOX, outbox(pending));
    }

    /** What differs, but for the steps, which are only ever added to. */
    static Document changed(Case before, Case after) {
        var document = stamped(new Document(), after);
        for (var part : PARTS) {
            var value = value(part, after);
            if (!Objects.equals(value, value(part, before))) {
                document.append(part.getName(), value == null ? null : CaseJson.value(value));
            }
        }
        return document;
    }

    /** What differs once something was taken out of the document itself. */
    static Document forgotten(Document left, Case after) {
        var document = stamped(new Document(), after);
        Stream.of("item", "answer", "cooperation", "commitments")
                .forEach(part -> document.append(part, left.get(part)));
        return document;
    }

    /** All there is beside the steps. */
    static Map<String, Object> parts(Case matter) {
        var parts = new HashMap<String, Object>();
        for (var part : PARTS) {
            var value = value(part, matter);
            if (value != null) {
                parts.put(part.getName(), value);
            }
        }
        return parts;
    }

    private static @Nullable Object value(RecordComponent part, Case matter) {
        try {
            return part.getAccessor().invoke(matter);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document stamped(Document document, Case matter) {
        return document.append(NUMBER, matter.number()).append(CHANGED_AT, Date.from(Instant.now()));
    }

    static List<Document> outbox(List<PendingEvent> pending) {
        return pending.stream().map(PendingEvents::document).toList();
    }

    /** {@code after}: the case as the last of them leaves it. */
    static List<Document> sealed(List<Step> steps, @Nullable String before, Case after) {
        var documents = new ArrayList<Document>(steps.size());
        var last = before;
        for (var step : steps) {
            var document = new Document(CaseJson.tree(step));
            if (step == steps.getLast()) {
                document.append(Rest.FIELD, Rest.of(after));
            }
            last = Seal.of(last, document);
            documents.add(document.append(Seal.FIELD, last));
        }
        return documents;
    }

    static Case read(Document document) {
        var tree = new Document(document);
        tree.keySet().removeAll(FOUND_BY);
        WITHOUT.forEach(tree::putIfAbsent);
        var id = document.getString(ID);
        try {
            return CaseJson.read(tree.append("id", id));
        } catch (JacksonException | IllegalArgumentException why) {
            throw new Cases.Unreadable(id, why);
        }
    }

    /** One key per part, those of an item side by side: they are found without an index of their own. */
    static String trackKey(Case matter) {
        return beforeParts(matter.item().trackingHash()) + matter.part();
    }

    static String beforeParts(String trackingHash) {
        return trackingHash + "#";
    }

    static String afterParts(String trackingHash) {
        return trackingHash + "$";
    }
}
