package vn.langnghe.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.langnghe.intake.IntakeWithStore;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;

/** What forgetting asks of the store, as the register grows. */
@SpringBootTest
@Import({IntakeWithStore.class, RetentionLoadTests.Listening.class})
class RetentionLoadTests {

    private static final int ITEMS = 1100;
    private static final Duration LONG = Duration.ofDays(2 * 366);
    private static final Queue<Asked> ASKED = new ConcurrentLinkedQueue<>();

    @Autowired
    private RetentionSweep sweep;

    @Autowired
    private Traces traces;

    @Autowired
    private ProgressBook progress;

    @Autowired
    private MongoTemplate mongo;

    /** One command the store was given. */
    private record Asked(String name, BsonDocument command) {

        boolean concerns(String collection) {
            var what = command.get(name);
            return what != null && what.isString() && what.asString().getValue().equals(collection);
        }

        Stream<Map.Entry<String, String>> lookedBy() {
            return filters(command)
                    .map(filter -> Map.entry(command.getString(name).getValue(), filter.getFirstKey()));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        MongoClientSettingsBuilderCustomizer listening() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    // the driver takes its buffers back afterwards
                    var command = BsonDocument.parse(event.getCommand().toJson());
                    ASKED.add(new Asked(event.getCommandName(), command));
                }
            });
        }
    }

    @BeforeEach
    void nothingThere() {
        Stream.of("feedback", "cases", "erasures")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aNightOfNothingDueAsksByThePageNotByTheItem() {
        keep("submitterId", "s");
        ASKED.clear();
        sweep.sweep();
        assertThat(ASKED).hasSizeLessThan(20);
        assertThat(asked("cases")).isEqualTo(3);
    }

    @Test
    void linesWithoutASenderAreNotLookedUpWhileTheWordsStay() {
        keep("fingerprint", "f");
        ASKED.clear();
        sweep.sweep();
        assertThat(asked("cases")).isZero();
    }

    @Test
    void nothingOfAnItemIsLookedForByReadingACollectionThrough() {
        keep("submitterId", "s");
        ASKED.clear();
        traces.of("item-7", true);
        traces.erase("item-7", true, Instant.now());
        var filters = ASKED.stream()
                .filter(one -> one.command().toJson().contains("item-7"))
                .flatMap(Asked::lookedBy)
                .toList();
        assertThat(filters)
                .hasSizeGreaterThan(8)
                .allSatisfy(filter ->
                        assertThat(indexed(filter.getKey())).as(filter.getKey()).contains(filter.getValue()));
    }

    private void keep(String field, String value) {
        var old = Instant.now().minus(LONG);
        var items = IntStream.range(0, ITEMS).mapToObj(item -> "item-" + item).toList();
        mongo.getCollection("feedback")
                .insertMany(items.stream()
                        .map(item -> new Document("_id", item)
                                .append("reference", item)
                                .append("content", "Chờ lâu")
                                .append("registeredAt", Date.from(old))
                                .append("anonymous", false)
                                .append("confidential", false)
                                .append("consentToPublish", false)
                                .append("synthetic", false)
                                .append(field, value))
                        .toList());
        progress.write(Map.of(), items.stream().map(item -> handled(item, old)).toList());
    }

    private static Progress handled(String item, Instant at) {
        return new Progress(item + "-1", item, 5, "CLOSED", "DKKD", Set.of(), false, null, "REFLECTION", at, null);
    }

    private static long asked(String collection) {
        return ASKED.stream().filter(one -> one.concerns(collection)).count();
    }

    private static Stream<BsonDocument> filters(BsonDocument command) {
        var several = Stream.of("deletes", "updates")
                .flatMap(name -> command.getArray(name, new BsonArray()).stream())
                .map(one -> one.asDocument().getDocument("q"));
        var one = Stream.of("filter", "query").filter(command::containsKey).map(command::getDocument);
        var counted = command.getArray("pipeline", new BsonArray()).stream()
                .filter(stage -> stage.asDocument().containsKey("$match"))
                .map(stage -> stage.asDocument().getDocument("$match"));
        return Stream.of(several, one, counted).flatMap(filters -> filters);
    }

    private Collection<String> indexed(String collection) {
        var first = new HashSet<>(Set.of("_id"));
        mongo.getCollection(collection)
                .listIndexes()
                .forEach(index -> first.add(
                        index.get("key", Document.class).keySet().iterator().next()));
        return first;
    }
}
