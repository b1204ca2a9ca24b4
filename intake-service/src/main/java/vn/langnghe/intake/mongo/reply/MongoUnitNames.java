package vn.langnghe.intake.mongo.reply;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.reply.sending.UnitNames;

@Repository
class MongoUnitNames implements UnitNames {

    private final MongoTemplate mongo;

    MongoUnitNames(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> name(String code, Locale locale) {
        return Optional.ofNullable(mongo.findById(code, UnitDocument.class))
                .map(unit -> locale.getLanguage().equals("en") ? unit.en() : unit.vi());
    }

    @Override
    public void put(String code, String vietnamese, String english, long version) {
        var known = mongo.findById(code, UnitDocument.class);
        if (known == null || known.version() == null || known.version() <= version) {
            mongo.save(new UnitDocument(code, vietnamese, english, version));
        }
    }

    @Document("units")
    record UnitDocument(
            @Id String id, String vi, String en, @Nullable Long version) {}
}
