package vn.langnghe.intake.mongo.reply;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import vn.langnghe.intake.reply.chat.Tokens;
import vn.langnghe.intake.secrets.FieldCipher;

/** One document, written whole: there is never an access token without the refresh token that came with it. */
@Repository
class MongoTokens implements Tokens {

    private static final String COLLECTION = "tokens";
    private static final String ONLY = "zalo";

    private final MongoTemplate mongo;
    private final FieldCipher cipher;

    MongoTokens(MongoTemplate mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    @Override
    public Optional<Pair> find() {
        return Optional.ofNullable(mongo.findById(ONLY, Document.class, COLLECTION))
                .filter(kept -> kept.containsKey("access"))
                .map(kept -> new Pair(
                        cipher.decrypt(ONLY + "/access", kept.getString("access")),
                        kept.getDate("goodUntil").toInstant(),
                        cipher.decrypt(ONLY + "/refresh", kept.getString("refresh")),
                        kept.getString("origin")));
    }

    @Override
    public boolean claim(Instant now, Instant until) {
        var free = new Criteria()
                .andOperator(
                        where("_id").is(ONLY),
                        new Criteria()
                                .orOperator(
                                        where("claimed").exists(false),
                                        where("claimed").lt(now)));
        try {
            mongo.upsert(query(free), Update.update("claimed", until), COLLECTION);
            return true;
        } catch (DuplicateKeyException claimedBySomebody) {
            return false;
        }
    }

    @Override
    public void keep(Pair pair) {
        var whole = new Update()
                .set("access", cipher.encrypt(ONLY + "/access", pair.access()))
                .set("goodUntil", pair.goodUntil())
                .set("refresh", cipher.encrypt(ONLY + "/refresh", pair.refresh()))
                .set("origin", pair.origin())
                .unset("claimed");
        mongo.upsert(query(where("_id").is(ONLY)), whole, COLLECTION);
    }
}
