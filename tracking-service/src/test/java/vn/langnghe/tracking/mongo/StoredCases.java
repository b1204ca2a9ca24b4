package vn.langnghe.tracking.mongo;

import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.EventJson;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.CollectedEvents;
import vn.langnghe.tracking.domain.CaseListener;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.messaging.CaseEvents;
import vn.langnghe.tracking.messaging.CaseMessages;
import vn.langnghe.tracking.messaging.Wording;
import vn.langnghe.tracking.secrets.Signer;

/** The real store of cases, for tests of what works with it; its events go nowhere. */
public final class StoredCases {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredCases() {}

    public static Cases in(MongoTemplate mongo, CaseListener... listeners) {
        return in(mongo, new CollectedEvents(), listeners);
    }

    public static Cases in(MongoTemplate mongo, CollectedEvents relay, CaseListener... listeners) {
        EventJson json = (id, topic, key, type, time, body) ->
                new PendingEvent(id, topic, key, type, key, time, JSON.writeValueAsString(body), null);
        return new MongoCases(
                mongo,
                new CaseEvents(json, JSON),
                new CaseMessages(json, SomeCase.DATES, Wording.BARE),
                relay,
                List.of(listeners),
                chain());
    }

    static CaseChain chain() {
        return new CaseChain(new Signer("1:" + "A".repeat(43) + "="));
    }

    public static CaseSeals seals(MongoTemplate mongo) {
        return new CaseSeals(mongo, chain());
    }
}
