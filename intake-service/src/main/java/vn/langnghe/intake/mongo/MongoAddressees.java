package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.domain.Derivation;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.reply.Addressee;
import vn.langnghe.intake.reply.Addressees;

@Repository
class MongoAddressees implements Addressees {

    private final MongoTemplate mongo;
    private final SubmitterSeal seal;
    private final Derivation server;

    MongoAddressees(MongoTemplate mongo, SubmitterSeal seal, Derivation server) {
        this.mongo = mongo;
        this.seal = seal;
        this.server = server;
    }

    @Override
    public List<Addressee> of(Collection<String> feedbackIds) {
        var items = mongo.find(query(where("_id").in(feedbackIds)), FeedbackDocument.class).stream()
                .filter(item -> !item.synthetic())
                .map(FeedbackDocument::feedback)
                .toList();
        var senders = senders(items);
        return items.stream().flatMap(item -> addressees(item, senders)).toList();
    }

    private Map<String, SubmitterDocument> senders(List<Feedback> items) {
        var ids = items.stream()
                .flatMap(item -> item.everySubmitter().stream())
                .map(UUID::toString)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : mongo.find(query(where("_id").in(ids)), SubmitterDocument.class).stream()
                        .collect(Collectors.toMap(SubmitterDocument::id, Function.identity()));
    }

    /** Each with the code that is theirs. */
    private Stream<Addressee> addressees(Feedback item, Map<String, SubmitterDocument> senders) {
        var submitterId = item.submitterId();
        var own = submitterId == null
                ? Stream.<Addressee>of()
                : addressee(item, senders.get(submitterId.toString()), TrackingCode.of(server, item.id()));
        var members = IntStream.range(0, item.members().size())
                .boxed()
                .flatMap(at -> addressee(
                        item,
                        senders.get(item.members().get(at).submitterId().toString()),
                        TrackingCode.of(server, item.id(), at + 1)));
        return Stream.concat(own, members);
    }

    private Stream<Addressee> addressee(Feedback item, @Nullable SubmitterDocument sender, TrackingCode code) {
        return sender == null
                ? Stream.of()
                : Stream.of(new Addressee(
                        sender.id(),
                        item.id(),
                        item.reference(),
                        code,
                        item.registered().channel(),
                        item.registered().language(),
                        item.registered().confidential(),
                        seal.open(sender)));
    }
}
