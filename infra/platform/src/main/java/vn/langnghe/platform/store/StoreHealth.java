package vn.langnghe.platform.store;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks the store for a sign of life that every MongoDB-like server knows. */
class StoreHealth extends AbstractHealthIndicator {

    private final MongoDatabase database;

    StoreHealth(MongoDatabase database) {
        super("the store does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        database.runCommand(new Document("ping", 1));
        health.up();
    }
}
