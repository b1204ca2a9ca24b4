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
import org.jspecify.annotations.Nullable;
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

    private static final int MOST_WORDS = 12;

    private final MongoTemplate mongo;
    private final BlindIndex index;

    MongoRegisterSearch(MongoTemplate mongo, BlindIndex index) {
        this.mongo = mongo;
        this.index = index;
    }

    /** Round after round, each of what fits less closely, until the page is full. */
    @Override
    public RegisterQuery.Page search(RegisterQuery query) {
        var rounds = rounds(query);
        var after = query.after();
        var found = new ArrayList<Hit>();
        for (int round = after == null ? 0 : after.round(); round < rounds.size(); round++) {
            int missing = query.limit() + 1 - found.size();
            if (missing > 0) {
                found.addAll(round(round, rounds.get(round), after, missing));
            }
            after = null;
        }
        var page = found.stream().limit(query.limit()).toList();
        var lines = page.stream().map(hit -> hit.document().line()).toList();
        return new RegisterQuery.Page(
                lines, found.size() <= query.limit() ? null : page.getLast().position());
    }

    private record Hit(int round, FeedbackDocument document) {

        RegisterQuery.Position position() {
            return new RegisterQuery.Position(round, document.registeredAt(), document.id());
        }
    }

    private List<Hit> round(int round, Criteria wanted, RegisterQuery.@Nullable Position after, int most) {
        var criteria = after == null ? wanted : new Criteria().andOperator(wanted, after(after));
        var page = new Query(criteria)
                .with(Sort.by(Sort.Direction.DESC, "registeredAt", "_id"))
                .limit(most);
        return mongo.find(page, FeedbackDocument.class).stream()
                .map(document -> new Hit(round, document))
                .toList();
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

    private List<Criteria> rounds(RegisterQuery query) {
        var filters = filters(query);
        var text = query.text() == null ? List.of(new Criteria()) : text(query.text(), query.confidentialContentToo());
        return text.stream()
                .map(closeness -> new Criteria()
                        .andOperator(Stream.concat(filters.stream(), Stream.of(closeness))
                                .toList()))
                .toList();
    }

    private List<Criteria> filters(RegisterQuery query) {
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
        if (query.phone() != null) {
            all.add(contact(query.phone()));
        }
        if (query.taxCode() != null) {
            all.add(sender("taxCode", Contact.taxCode(query.taxCode())));
        }
        if (query.name() != null) {
            all.add(sender("name", Folded.of(query.name())));
        }
        return all;
    }

    /** A code leads straight to its item; anything else is looked for as a phrase, then word by word. */
    private static List<Criteria> text(String text, boolean confidentialToo) {
        var reference = Reference.parse(text).map(found -> where("reference").is(found.value()));
        var code = TrackingCode.parse(text).map(MongoRegisterSearch::opens);
        var named = reference.or(() -> code);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        var words = words(text, confidentialToo);
        return EXTERNAL.matcher(text).matches()
                ? List.of(new Criteria()
                        .orOperator(where("external.number").is(text.strip()), new Criteria().orOperator(words)))
                : words;
    }

    /** First where they stand side by side, then where each begins a word somewhere: "tố cáo" is not "báo cáo tồn kho". */
    private static List<Criteria> words(String text, boolean confidentialToo) {
        var words = Folded.of(text);
        var phrase = Pattern.compile("(^| )" + Pattern.quote(words) + "( |$)");
        var anywhere = Stream.concat(
                Stream.of(where("folded").not().regex(phrase)),
                Stream.of(words.split(" "))
                        .limit(MOST_WORDS)
                        .map(word -> where("folded").regex("(^| )" + Pattern.quote(word))));
        return Stream.of(where("folded").regex(phrase), new Criteria().andOperator(anywhere.toList()))
                .map(closeness -> confidentialToo
                        ? closeness
                        : new Criteria()
                                .andOperator(closeness, where("confidential").is(false)))
                .toList();
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
