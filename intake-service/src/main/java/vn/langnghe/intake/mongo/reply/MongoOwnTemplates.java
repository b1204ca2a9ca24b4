package vn.langnghe.intake.mongo.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.reply.wording.OwnTemplates;
import vn.langnghe.intake.reply.wording.Template;

/** Looked up for every fact and hardly ever changed: remembered for a moment. */
@Repository
class MongoOwnTemplates implements OwnTemplates {

    private static final Duration MEMORY = Duration.ofSeconds(15);

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile Remembered remembered = new Remembered(Map.of(), Instant.EPOCH);

    MongoOwnTemplates(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private record Remembered(Map<String, Template> templates, Instant until) {}

    @Override
    public Optional<Template> find(String key) {
        var now = clock.instant();
        var memory = remembered;
        if (now.isAfter(memory.until())) {
            memory = new Remembered(all(), now.plus(MEMORY));
            remembered = memory;
        }
        return Optional.ofNullable(memory.templates().get(key));
    }

    @Override
    public Map<String, Template> all() {
        return mongo.findAll(TemplateDocument.class).stream()
                .collect(Collectors.toMap(TemplateDocument::id, TemplateDocument::template));
    }

    @Override
    public void put(Template template, String by) {
        mongo.save(new TemplateDocument(template.key(), template, by, clock.instant()));
        remembered = new Remembered(Map.of(), Instant.EPOCH);
    }

    /** The dots of a key are fine in an id. */
    @Document("reply_templates")
    record TemplateDocument(@Id String id, Template template, String changedBy, Instant changedAt) {}
}
