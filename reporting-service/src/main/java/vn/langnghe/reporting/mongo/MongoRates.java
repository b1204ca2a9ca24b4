package vn.langnghe.reporting.mongo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.cost.Rates;
import vn.langnghe.reporting.cost.RatesBook;

/** One paper for each day from which rates hold. */
@Repository
class MongoRates implements RatesBook {

    private final JsonPapers<Rates> papers;

    MongoRates(MongoTemplate mongo, JsonMapper json) {
        papers = new JsonPapers<>(mongo, "rates", json, Rates.class);
    }

    @Override
    public List<Rates> all() {
        return papers.all();
    }

    @Override
    public void save(Rates rates) {
        papers.save(rates.from().toString(), rates);
    }

    @Override
    public boolean takeBack(LocalDate from, String by) {
        return papers.takeBack(from.toString(), by);
    }
}
