package vn.langnghe.reporting.mongo;

import java.time.YearMonth;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.dossier.DossierBook;
import vn.langnghe.reporting.dossier.Dossiers;

/** One paper for each unit and month. */
@Repository
class MongoDossiers implements DossierBook {

    private final JsonPapers<Dossiers> papers;

    MongoDossiers(MongoTemplate mongo, JsonMapper json) {
        papers = new JsonPapers<>(mongo, "dossiers", json, Dossiers.class);
    }

    @Override
    public List<Dossiers> all() {
        return papers.all();
    }

    @Override
    public void save(Dossiers dossiers) {
        papers.save(dossiers.month() + "/" + dossiers.unit(), dossiers);
    }

    @Override
    public boolean takeBack(YearMonth month, String unit, String by) {
        return papers.takeBack(month + "/" + unit, by);
    }
}
