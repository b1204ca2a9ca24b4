package vn.langnghe.intake.mongo.reply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.reply.sending.ReplySettings;
import vn.langnghe.intake.reply.sending.SettingsBook;

@Repository
class MongoSettingsBook implements SettingsBook {

    private static final String ONLY = "settings";

    private final MongoTemplate mongo;
    private final Clock clock;

    MongoSettingsBook(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public ReplySettings current() {
        var own = mongo.findById(ONLY, SettingsDocument.class);
        return own == null
                ? ReplySettings.SHIPPED
                : new ReplySettings(
                        LocalTime.parse(own.quietFrom()), LocalTime.parse(own.quietTo()), own.silentKinds());
    }

    @Override
    public void put(ReplySettings settings, String by) {
        mongo.save(new SettingsDocument(
                ONLY,
                settings.quietFrom().toString(),
                settings.quietTo().toString(),
                settings.silentKinds(),
                by,
                clock.instant()));
    }

    /** Times as text: a stored time of day would be shifted by the zone of whoever writes it. */
    @Document("reply_settings")
    record SettingsDocument(
            @Id String id,
            String quietFrom,
            String quietTo,
            Set<String> silentKinds,
            String changedBy,
            Instant changedAt) {}
}
