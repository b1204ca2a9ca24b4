package vn.langnghe.tracking.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.tracking.domain.Cases.Change;

/**
 * One case about to be changed in the store.
 *
 * @param unchanged finds it as it was read, and not when somebody else wrote meanwhile
 * @param mark by which the write is known again while nobody wrote after it
 * @param lastSeal by which it is known again after that; none when it adds no step
 */
record Write(
        Bson unchanged,
        Bson update,
        String mark,
        int lastNumber,
        @Nullable String lastSeal) {

    static Write of(Change change, List<PendingEvent> pending) {
        var before = change.before();
        var after = change.after();
        var added = after.steps().subList(before.steps().size(), after.steps().size());
        var seal = before.steps().isEmpty() ? null : before.steps().getLast().seal();
        var sealed = CaseDocument.sealed(added, seal, after);
        var mark = UUID.randomUUID().toString();
        return new Write(
                and(eq(CaseDocument.ID, before.id()), eq(CaseDocument.NUMBER, before.number())),
                Updates.combine(
                        new Document("$set", CaseDocument.changed(before, after).append(CaseDocument.MARK, mark)),
                        Updates.pushEach(CaseDocument.STEPS, sealed),
                        Updates.pushEach(CaseDocument.OUTBOX, CaseDocument.outbox(pending))),
                mark,
                after.number(),
                sealed.isEmpty() ? null : sealed.getLast().getString(Seal.FIELD));
    }

    UpdateOneModel<Document> model() {
        return new UpdateOneModel<>(unchanged, update);
    }

    /** Whether the document, its steps cut down to their seals, holds this write. */
    boolean isIn(Document document) {
        var steps = document.getList(CaseDocument.STEPS, Document.class);
        return steps.size() > lastNumber
                ? Objects.equals(lastSeal, steps.get(lastNumber - 1).getString(Seal.FIELD))
                : mark.equals(document.getString(CaseDocument.MARK));
    }
}
