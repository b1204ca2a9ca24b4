package vn.langnghe.intake.mongo;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.channel.Message;
import vn.langnghe.intake.channel.Messages;
import vn.langnghe.intake.channel.Trouble;
import vn.langnghe.intake.secrets.BlindIndex;
import vn.langnghe.intake.secrets.FieldCipher;

/** The account is encrypted like any sender; messages of one are found by its mark. */
@Repository
class MongoMessages implements Messages {

    private static final Logger log = LoggerFactory.getLogger(MongoMessages.class);

    /** As long nobody else takes up what somebody named, who may still be naming it, or fetching its files. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    private final MongoTemplate mongo;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Clock clock;

    MongoMessages(MongoTemplate mongo, FieldCipher cipher, BlindIndex index, Clock clock) {
        this.mongo = mongo;
        this.cipher = cipher;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void keep(Message message) {
        var id = id(message);
        var document = new MessageDocument(
                id,
                message.channel(),
                index.mark("account", message.channel() + ":" + message.account()),
                cipher.encrypt(id, message.account()),
                message.text(),
                message.files(),
                message.sentAt(),
                clock.instant(),
                MessageDocument.WAITING,
                null,
                null,
                null,
                null);
        try {
            mongo.insert(document);
        } catch (DuplicateKeyException repeated) {
            // heard before
        }
    }

    @Override
    public List<Burst> complete(Instant before) {
        return bursts(where("state").is(MessageDocument.WAITING), MongoMessages::account).stream()
                .filter(burst -> burst.documents().getFirst().heardAt().isBefore(before))
                .flatMap(burst -> open(burst).stream())
                .toList();
    }

    @Override
    public List<Burst> unfinished() {
        var due = where("state")
                .is(MessageDocument.NAMED)
                .orOperator(where("nextAt").exists(false), where("nextAt").lte(clock.instant()));
        return bursts(due, named -> Objects.requireNonNull(named.burst())).stream()
                .flatMap(burst -> open(burst).stream())
                .toList();
    }

    /** Whoever names the first has the burst; the others are its own as far as nobody named them with another one. */
    @Override
    public Optional<Burst> name(Burst burst) {
        var ids = burst.messages().stream().map(MongoMessages::id).toList();
        if (!nameWaiting(ids.subList(0, 1), burst)) {
            return Optional.empty();
        }
        nameWaiting(ids.subList(1, ids.size()), burst);
        var named = where("_id")
                .in(ids)
                .and("state")
                .is(MessageDocument.NAMED)
                .and("burst")
                .is(burst.name());
        return bursts(named, MongoMessages::account).stream()
                .flatMap(group -> open(group).stream())
                .findFirst();
    }

    private boolean nameWaiting(List<String> ids, Burst burst) {
        var waiting = where("_id").in(ids).and("state").is(MessageDocument.WAITING);
        var named = new Update()
                .set("state", MessageDocument.NAMED)
                .set("burst", burst.name())
                .set("nextAt", clock.instant().plus(IN_HAND));
        return mongo.updateMulti(query(waiting), named, MessageDocument.class).getModifiedCount() > 0;
    }

    @Override
    public void done(Burst burst) {
        update(burst, MessageDocument.forgotten());
    }

    @Override
    public void failed(Burst burst, Trouble trouble, Optional<Duration> pause) {
        var now = clock.instant();
        update(
                burst,
                pause.map(wait -> new Update().set("nextAt", now.plus(wait)))
                        .orElseGet(() -> new Update().set("state", MessageDocument.ASIDE))
                        .set("trouble", trouble)
                        .set("failures", burst.failures() + 1));
    }

    private void update(Burst burst, Update update) {
        update(burst.messages().stream().map(MongoMessages::id).toList(), update);
    }

    private void update(List<String> ids, Update update) {
        // what another instance is done with stays done
        var open = where("_id").in(ids).and("state").ne(MessageDocument.DONE);
        mongo.updateMulti(query(open), update, MessageDocument.class);
    }

    private static String account(MessageDocument document) {
        return Objects.requireNonNull(document.accountMark());
    }

    /** Documents that belong together, oldest first. */
    private record Group(List<MessageDocument> documents) {}

    private List<Group> bursts(Criteria which, Function<MessageDocument, String> by) {
        return mongo.find(query(which), MessageDocument.class).stream().collect(groupingBy(by)).values().stream()
                .map(documents -> new Group(documents.stream()
                        .sorted(Comparator.comparing(MessageDocument::heardAt).thenComparing(MessageDocument::id))
                        .toList()))
                .toList();
    }

    /** Nothing of an account that does not open any more: a clerk sees to it, and nobody else waits for it. */
    private Optional<Burst> open(Group group) {
        var messages = group.documents().stream()
                .flatMap(document -> message(document).stream())
                .toList();
        if (messages.size() < group.documents().size()) {
            setAside(group.documents());
            return Optional.empty();
        }
        var failures = group.documents().getFirst().failures();
        return Optional.of(new Burst(messages, Objects.requireNonNullElse(failures, 0)));
    }

    private void setAside(List<MessageDocument> documents) {
        log.error("a burst of {} messages is set aside: its account does not open", documents.size());
        update(
                documents.stream().map(MessageDocument::id).toList(),
                Update.update("state", MessageDocument.ASIDE)
                        .set("burst", ownId(documents.getFirst()))
                        .set("trouble", Trouble.BROKEN));
    }

    private Optional<Message> message(MessageDocument document) {
        return cipher.opened(document.id(), Objects.requireNonNull(document.account()))
                .map(account -> new Message(
                        document.channel(),
                        ownId(document),
                        account,
                        Objects.requireNonNull(document.text()),
                        Objects.requireNonNullElse(document.files(), List.of()),
                        document.sentAt()));
    }

    /** As its channel names it. */
    private static String ownId(MessageDocument document) {
        return document.id().substring(document.channel().name().length() + 1);
    }

    private static String id(Message message) {
        return message.channel() + ":" + message.id();
    }
}
