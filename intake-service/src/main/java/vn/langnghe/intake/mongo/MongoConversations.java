package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.channel.Conversations;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.secrets.BlindIndex;

/** An account is known by its mark alone. */
@Repository
class MongoConversations implements Conversations {

    private static final String KIND = "account";

    private final MongoTemplate mongo;
    private final BlindIndex index;
    private final Clock clock;

    MongoConversations(MongoTemplate mongo, BlindIndex index, Clock clock) {
        this.mongo = mongo;
        this.index = index;
        this.clock = clock;
    }

    @Document("conversations")
    record ConversationDocument(@Id String id, String feedbackId, Instant at) {}

    @Override
    public void remember(Channel channel, String account, FeedbackId item) {
        var mark = index.mark(KIND, channel + ":" + account);
        mongo.save(new ConversationDocument(mark, item.toString(), clock.instant()));
    }

    /** Marks made with an older key are looked for too. */
    @Override
    public Optional<FeedbackId> last(Channel channel, String account) {
        var marked = query(where("_id").in(index.marks(KIND, channel + ":" + account)))
                .with(Sort.by(Sort.Direction.DESC, "at"))
                .limit(1);
        return Optional.ofNullable(mongo.findOne(marked, ConversationDocument.class))
                .map(found -> new FeedbackId(UUID.fromString(found.feedbackId())));
    }
}
