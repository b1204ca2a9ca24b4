package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.domain.Contact;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.intake.register.Folded;
import vn.langnghe.intake.register.RegisterQuery;
import vn.langnghe.intake.register.RegisterSearch;
import vn.langnghe.intake.secrets.BlindIndex;

@Repository
class MongoRegisterSearch implements RegisterSearch {

    /** More earlier items of one caller than anybody reads. */
    private static final int MOST_OF_ONE_SENDER = 500;

    /** What may be a number another system gave. */
    private static final Pattern EXTERNAL = Pattern.compile("\\s*(?=\\S*\\d)[\\p{L}\\p{Nd}._/\\-]{2,64}\\s*");

    private final MongoTemplate mongo;
    private final BlindIndex index;

    MongoRegisterSearch(MongoTemplate mongo, BlindIndex index) {
        this.mongo = mongo;
        this.index = index;
    }

    @Override
    public RegisterQuery.Page search(RegisterQuery query) {
        var wanted = new Query(new Criteria().andOperator(criteria(query)))
                .with(Sort.by(Sort.Direction.DESC, "registeredAt", "_id"))
                .limit(query.limit() + 1);
        var found = mongo.find(wanted, FeedbackDocument.class);
        var page =
                found.stream().limit(query.limit()).map(FeedbackDocument::line).toList();
        if (found.size() <= query.limit()) {
            return new RegisterQuery.Page(page, null);
        }
        var last = page.getLast();
        return new RegisterQuery.Page(page, new RegisterQuery.Position(last.registeredAt(), last.feedbackId()));
    }

    @Override
    public Optional<Found> find(String feedbackId) {
        return Optional.ofNullable(mongo.findById(feedbackId, FeedbackDocument.class))
                .map(document -> new Found(
                        document.line(),
                        Optional.ofNullable(document.submitterId()).map(UUID::fromString)));
    }

    /** All of them, of which there is one at most: a search that may stop at the first would tell by its length. */
    @Override
    public Optional<Found> opened(TrackingCode code) {
        return mongo.find(query(opens(code)), FeedbackDocument.class).stream()
                .findFirst()
                .map(document -> new Found(
                        document.line(),
                        Optional.ofNullable(document.submitterId()).map(UUID::fromString)));
    }

    private List<Criteria> criteria(RegisterQuery query) {
        var all = new ArrayList<Criteria>();
        all.add(where("registeredAt").exists(true));
        if (query.channel() != null) {
            all.add(where("channel").is(query.channel()));
        }
        if (query.from() != null) {
            all.add(where("registeredAt").gte(query.from()));
        }
        if (query.to() != null) {
            all.add(where("registeredAt").lt(query.to()));
        }
        if (query.text() != null) {
            all.addAll(text(query.text(), query.confidentialContentToo()));
        }
        if (query.phone() != null) {
            all.add(contact(query.phone()));
        }
        if (query.taxCode() != null) {
            all.add(sender("taxCode", Contact.taxCode(query.taxCode())));
        }
        if (query.name() != null) {
            all.add(sender("name", Folded.of(query.name())));
        }
        if (query.after() != null) {
            all.add(after(query.after()));
        }
        return all;
    }

    /** A code leads straight to its item; anything else is looked for word by word. */
    private static List<Criteria> text(String text, boolean confidentialToo) {
        var reference = Reference.parse(text).map(found -> where("reference").is(found.value()));
        var code = TrackingCode.parse(text).map(MongoRegisterSearch::opens);
        var named = reference.or(() -> code);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        if (EXTERNAL.matcher(text).matches()) {
            return List.of(
                    new Criteria().orOperator(where("external.number").is(text.strip()), words(text, confidentialToo)));
        }
        return List.of(words(text, confidentialToo));
    }

    private static Criteria words(String text, boolean confidentialToo) {
        var words = Stream.of(Folded.of(text).split(" "))
                .limit(12)
                .map(word -> where("folded").regex(Pattern.quote(word)));
        var open = confidentialToo
                ? Stream.<Criteria>of()
                : Stream.of(where("confidential").is(false));
        return new Criteria().andOperator(Stream.concat(words, open).toList());
    }

    private static Criteria opens(TrackingCode code) {
        return new Criteria()
                .orOperator(
                        where("trackingHash").is(code.hash()),
                        where("members.trackingHash").is(code.hash()));
    }

    private Criteria contact(String phoneOrEmail) {
        return phoneOrEmail.contains("@")
                ? sender("email", Contact.email(phoneOrEmail.strip()))
                : sender("phone", Contact.phone(phoneOrEmail));
    }

    private Criteria sender(String kind, String value) {
        var theirs = query(where(kind + "Mark").in(index.marks(kind, value))).limit(MOST_OF_ONE_SENDER);
        theirs.fields().include("feedbackId");
        var ids = mongo.find(theirs, Document.class, SubmitterDocument.COLLECTION).stream()
                .map(document -> document.getString("feedbackId"))
                .toList();
        return where("_id").in(ids);
    }

    private static Criteria after(RegisterQuery.Position position) {
        return new Criteria()
                .orOperator(
                        where("registeredAt").lt(position.registeredAt()),
                        where("registeredAt")
                                .is(position.registeredAt())
                                .and("_id")
                                .lt(position.feedbackId()));
    }
}
