package vn.langnghe.intake.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.channel.AsideMessages;
import vn.langnghe.intake.channel.Trouble;

@Repository
class MongoAsideMessages implements AsideMessages {

    private final MongoTemplate mongo;

    MongoAsideMessages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Aside> open(int limit) {
        var all = mongo.find(query(where("state").is(MessageDocument.ASIDE)), MessageDocument.class);
        return all.stream()
                .sorted(Comparator.comparing(MessageDocument::heardAt).thenComparing(MessageDocument::id))
                .collect(Collectors.groupingBy(message -> Objects.requireNonNull(message.burst())))
                .values()
                .stream()
                .map(MongoAsideMessages::aside)
                .sorted(Comparator.comparing(Aside::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Aside aside(List<MessageDocument> burst) {
        var first = burst.getFirst();
        return new Aside(
                Objects.requireNonNull(first.burst()),
                first.channel(),
                burst.stream()
                        .map(message -> Objects.requireNonNullElse(message.text(), ""))
                        .collect(Collectors.joining("\n")),
                burst.stream()
                        .mapToInt(message -> Objects.requireNonNullElse(message.files(), List.of())
                                .size())
                        .sum(),
                Objects.requireNonNullElse(first.trouble(), Trouble.BROKEN),
                first.heardAt());
    }

    @Override
    public void again(String burst) {
        var named = Update.update("state", MessageDocument.NAMED)
                .unset("failures")
                .unset("nextAt")
                .unset("trouble");
        mongo.updateMulti(aside(burst), named, MessageDocument.class);
    }

    @Override
    public void tickOff(String burst) {
        mongo.updateMulti(aside(burst), MessageDocument.forgotten(), MessageDocument.class);
    }

    private static Query aside(String burst) {
        return query(where("state").is(MessageDocument.ASIDE).and("burst").is(burst));
    }
}
