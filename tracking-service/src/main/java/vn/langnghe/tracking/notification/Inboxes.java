package vn.langnghe.tracking.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.tracking.notification.Notice.Kind;

/** The latest notices of each audience in one document, found by its key; and what each reader has read of them. */
@Repository
class Inboxes {

    private static final int KEPT = 300;
    private static final int READ_KEPT = 1000;
    private static final int ATTEMPTS = 3;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> inboxes;
    private final MongoCollection<Document> readers;

    Inboxes(MongoTemplate mongo) {
        this.inboxes = mongo.getCollection("inboxes");
        this.readers = mongo.getCollection("inbox_readers");
    }

    /** Puts each where it belongs unless it is there already: one write for all, again one by one where some were. */
    void putAll(Collection<Notice.Addressed> all) {
        var byInbox = all.stream()
                .distinct()
                .collect(Collectors.groupingBy(one -> one.to().key(), LinkedHashMap::new, Collectors.toList()));
        if (byInbox.isEmpty()) {
            return;
        }
        var fresh = byInbox.entrySet().stream()
                .map(inbox -> new UpdateOneModel<Document>(
                        missing(inbox.getKey(), inbox.getValue()), pushed(inbox.getValue()), UPSERT))
                .toList();
        try {
            inboxes.bulkWrite(fresh, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            var known = List.copyOf(byInbox.values());
            for (var error : some.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw some;
                }
                known.get(error.getIndex()).forEach(this::put);
            }
        }
    }

    private static Bson missing(String inbox, List<Notice.Addressed> notices) {
        return and(
                eq("_id", inbox),
                nin("items.id", notices.stream().map(one -> one.notice().id()).toList()));
    }

    /** Puts it there unless it is there already, whoever else tries at the same time. */
    void put(Notice.Addressed addressed) {
        for (var attempt = 0; attempt < ATTEMPTS && !there(addressed); attempt++) {
            try {
                var alone = List.of(addressed);
                inboxes.updateOne(missing(addressed.to().key(), alone), pushed(alone), UPSERT);
            } catch (MongoWriteException taken) {
                // The inbox came into being, or the notice into it, a moment ago: look again.
                if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw taken;
                }
            }
        }
    }

    private boolean there(Notice.Addressed addressed) {
        var same = and(
                eq("_id", addressed.to().key()),
                eq("items.id", addressed.notice().id()));
        return inboxes.find(same).projection(new Document("_id", 1)).first() != null;
    }

    private static Bson pushed(List<Notice.Addressed> notices) {
        var items = notices.stream().map(one -> item(one.notice())).toList();
        return Updates.pushEach("items", items, new PushOptions().slice(-KEPT));
    }

    private static Document item(Notice notice) {
        return new Document("id", notice.id())
                .append("kind", notice.kind().name())
                .append(field(notice.about()), notice.about().id())
                .append("at", Date.from(notice.at()))
                .append("by", notice.by());
    }

    /** The latest first; what came to several of these audiences is one. */
    List<Notice> of(Collection<Audience> audiences) {
        var all = new LinkedHashMap<String, Notice>();
        inboxes.find(in("_id", audiences.stream().map(Audience::key).toList()))
                .forEach(inbox -> inbox.getList("items", Document.class, List.of())
                        .forEach(item -> all.put(item.getString("id"), read(item))));
        return all.values().stream()
                .sorted(Comparator.comparing(Notice::at).reversed())
                .toList();
    }

    private static Notice read(Document item) {
        return new Notice(
                item.getString("id"),
                Kind.valueOf(item.getString("kind")),
                about(item),
                item.getDate("at").toInstant(),
                item.getString("by"));
    }

    private static String field(About about) {
        return switch (about) {
            case About.OfCase _ -> "caseId";
            case About.OfSubscription _ -> "subscriptionId";
        };
    }

    private static About about(Document item) {
        var matter = item.getString("caseId");
        return matter == null ? new About.OfSubscription(item.getString("subscriptionId")) : new About.OfCase(matter);
    }

    /** What somebody has read: everything until a moment, and some since. */
    record Reading(Instant until, Set<String> ids) {

        boolean covers(Notice notice) {
            return !notice.at().isAfter(until) || ids.contains(notice.id());
        }
    }

    Reading reading(String user) {
        var found = readers.find(eq("_id", user)).first();
        if (found == null) {
            return new Reading(Instant.EPOCH, Set.of());
        }
        var until = found.getDate("until");
        return new Reading(
                until == null ? Instant.EPOCH : until.toInstant(),
                Set.copyOf(found.getList("ids", String.class, List.of())));
    }

    void readAll(String user, Instant until) {
        var change = Updates.combine(Updates.set("until", Date.from(until)), Updates.set("ids", List.of()));
        readers.updateOne(eq("_id", user), change, UPSERT);
    }

    void read(String user, Collection<String> ids) {
        readers.updateOne(
                eq("_id", user),
                Updates.pushEach("ids", new ArrayList<>(ids), new PushOptions().slice(-READ_KEPT)),
                UPSERT);
    }
}
