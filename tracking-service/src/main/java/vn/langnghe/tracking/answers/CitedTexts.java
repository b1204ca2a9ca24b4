package vn.langnghe.tracking.answers;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The texts answers may cite: those shipped, with what people changed laid over them. */
@Component
public class CitedTexts {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Map<String, CitedText> shipped = new TreeMap<>();
    private final MongoCollection<Document> edited;
    private final Clock clock;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    private record TextFile(List<CitedText> texts) {}

    private record Read(Map<String, CitedText> texts, Instant at) {}

    CitedTexts(MongoTemplate mongo, Clock clock) throws IOException {
        this.edited = mongo.getCollection("cited_texts").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
        try (var file = new ClassPathResource("answers/texts.yaml").getInputStream()) {
            YAMLMapper.builder()
                    .build()
                    .readValue(file, TextFile.class)
                    .texts()
                    .forEach(text -> shipped.put(text.code(), text));
        }
    }

    public List<CitedText> all() {
        return List.copyOf(texts().values());
    }

    Optional<CitedText> find(String code) {
        return Optional.ofNullable(texts().get(code));
    }

    String title(String code) {
        return find(code).map(CitedText::title).orElse(code);
    }

    void put(CitedText text) {
        edited.replaceOne(
                Filters.eq(text.code()),
                new Document("_id", text.code())
                        .append("title", text.title())
                        .append(
                                "changedOn",
                                text.changedOn() == null
                                        ? null
                                        : text.changedOn().toString()),
                new ReplaceOptions().upsert(true));
        last.set(null);
    }

    private Map<String, CitedText> texts() {
        var read = last.get();
        var now = clock.instant();
        if (read != null && now.isBefore(read.at().plus(FRESH))) {
            return read.texts();
        }
        var texts = new TreeMap<>(shipped);
        edited.find().map(CitedTexts::text).forEach(text -> texts.put(text.code(), text));
        last.set(new Read(texts, now));
        return texts;
    }

    private static CitedText text(Document stored) {
        var changed = stored.getString("changedOn");
        return new CitedText(
                stored.getString("_id"), stored.getString("title"), changed == null ? null : LocalDate.parse(changed));
    }
}
