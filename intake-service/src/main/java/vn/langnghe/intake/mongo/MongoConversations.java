package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.channel.Conversations;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.secrets.BlindIndex;

/**
 * An account is known by its mark alone, made with the key that never changes: of a mark nothing can be made under another
 * one.
 */
@Repository
class MongoConversations implements Conversations {

    private static final String KIND = "account";
    private static final int MARK_BYTES = 16;

    private final MongoTemplate mongo;
    private final Derivation server;
    private final BlindIndex index;
    private final Clock clock;

    MongoConversations(MongoTemplate mongo, Derivation server, BlindIndex index, Clock clock) {
        this.mongo = mongo;
        this.server = server;
        this.index = index;
        this.clock = clock;
    }

    @Document("conversations")
    record ConversationDocument(@Id String id, String feedbackId, Instant at) {}

    @Override
    public void remember(Channel channel, String account, FeedbackId item) {
        mongo.save(new ConversationDocument(mark(channel, account), item.toString(), clock.instant()));
    }

    private String mark(Channel channel, String account) {
        return HexFormat.of().formatHex(server.derive("conversation:" + channel + ":" + account), 0, MARK_BYTES);
    }

    /** Marks of before, made with the keys of the submitters, are looked for too. */
    @Override
    public Optional<FeedbackId> last(Channel channel, String account) {
        var marks = new ArrayList<>(index.marks(KIND, channel + ":" + account));
        marks.add(mark(channel, account));
        var marked = query(where("_id").in(marks))
                .with(Sort.by(Sort.Direction.DESC, "at"))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(marked, ConversationDocument.class))
                .map(found -> new FeedbackId(UUID.fromString(found.feedbackId())));
    }
}
