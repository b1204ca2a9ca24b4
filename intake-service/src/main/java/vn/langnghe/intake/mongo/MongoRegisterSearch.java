package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private static final String NUMBER = "external.number";

    private final MongoTemplate mongo;
    private final BlindIndex index;

    MongoRegisterSearch(MongoTemplate mongo, BlindIndex index) {
        this.mongo = mongo;
        this.index = index;
    }

    @Override
    public RegisterQuery.Page search(RegisterQuery query) {
        var found = fewest(query).orElseGet(() -> inRounds(query));
        var page = found.stream().limit(query.limit()).toList();
        var lines = page.stream().map(hit -> hit.document().line()).toList();
        return new RegisterQuery.Page(lines, page.stream().map(Hit::position).toList(), found.size() > query.limit());
    }

    /** All that hold the words if they fit on one page: looking for each closeness would read every line twice. */
    private Optional<List<Hit>> fewest(RegisterQuery query) {
        if (query.text() == null || query.after() != null || isNamed(query.text()) || isNumber(query.text())) {
            return Optional.empty();
        }
        var words = Words.of(query.text(), query.confidentialContentToo());
        var found = round(1, all(filters(query), words.anywhere()), null, query.limit() + 1, "outbox").stream()
                .map(hit -> words.standTogetherIn(hit.document().folded()) ? new Hit(0, hit.document()) : hit)
                .sorted(Comparator.comparing(Hit::round))
                .toList();
        return found.size() > query.limit() ? Optional.empty() : Optional.of(found);
    }

    /** Round after round, each of what fits less closely, until the page is full. */
    private List<Hit> inRounds(RegisterQuery query) {
        var rounds = rounds(query);
        var after = query.after();
        var found = new ArrayList<Hit>();
        for (int round = after == null ? 0 : after.round(); round < rounds.size(); round++) {
            int missing = query.limit() + 1 - found.size();
            if (missing > 0) {
                found.addAll(round(round, rounds.get(round), after, missing, "outbox", "folded"));
            }
            after = null;
        }
        return found;
    }

    private record Hit(int round, FeedbackDocument document) {

        RegisterQuery.Position position() {
            return new RegisterQuery.Position(round, document.registeredAt(), document.id());
        }
    }

    /** Without what has the words once more. */
    private List<Hit> round(
            int round, Criteria wanted, RegisterQuery.@Nullable Position after, int most, String... without) {
        var criteria = after == null ? wanted : new Criteria().andOperator(wanted, after(after));
        var page = new Query(criteria)
                .with(Sort.by(Sort.Direction.DESC, "registeredAt", "_id"))
                .limit(most);
        page.fields().exclude(without);
        return mongo.find(page, FeedbackDocument.class).stream()
                .map(document -> new Hit(round, document))
                .toList();
    }

    @Override
    public Optional<Found> find(String feedbackId) {
        return Optional.ofNullable(mongo.findById(feedbackId, FeedbackDocument.class))
                .map(MongoRegisterSearch::found);
    }

    /** Looks in both places, wherever it is: a search that may stop at the first would tell by its length. */
    @Override
    public Optional<Found> opened(TrackingCode code) {
        var found = opens(code)
                .map(opens -> mongo.find(query(opens), FeedbackDocument.class))
                .toList();
        return found.stream().flatMap(List::stream).findFirst().map(MongoRegisterSearch::found);
    }

    private static Found found(FeedbackDocument document) {
        var item = document.feedback();
        return new Found(document.line(), Optional.ofNullable(item.submitterId()), item.members());
    }

    private List<Criteria> rounds(RegisterQuery query) {
        var filters = filters(query);
        var text =
                query.text() == null ? Stream.of(new Criteria()) : text(query.text(), query.confidentialContentToo());
        return text.map(closeness -> all(filters, closeness)).toList();
    }

    /** A code leads straight to its item; a number another system may have given, before anything is looked for by words. */
    private static Stream<Criteria> text(String text, boolean confidentialToo) {
        var words = Words.of(text, confidentialToo);
        var reference =
                Reference.parse(text).map(found -> Stream.of(where("reference").is(found.value())));
        return reference
                .or(() -> TrackingCode.parse(text).map(MongoRegisterSearch::opens))
                .orElseGet(() -> isNumber(text)
                        ? Stream.of(
                                where(NUMBER).is(text.strip()),
                                words.together().and(NUMBER).ne(text.strip()),
                                words.apart().and(NUMBER).ne(text.strip()))
                        : Stream.of(words.together(), words.apart()));
    }

    private static boolean isNamed(String text) {
        return Reference.parse(text).isPresent() || TrackingCode.parse(text).isPresent();
    }

    private static boolean isNumber(String text) {
        return EXTERNAL.matcher(text).matches();
    }

    private static Criteria all(List<Criteria> filters, Criteria closeness) {
        return new Criteria()
                .andOperator(
                        Stream.concat(filters.stream(), Stream.of(closeness)).toList());
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

    /** That of the sender or of one of the members. */
    private static Stream<Criteria> opens(TrackingCode code) {
        return Stream.of("trackingHash", "members.trackingHash")
                .map(hash -> where(hash).is(code.hash()));
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

    /** With the bound said by itself as well: there the index begins. */
    private static Criteria after(RegisterQuery.Position position) {
        return new Criteria()
                .andOperator(
                        where("registeredAt").lte(position.registeredAt()),
                        new Criteria()
                                .orOperator(
                                        where("registeredAt").lt(position.registeredAt()),
                                        where("_id").lt(position.feedbackId())));
    }
}
