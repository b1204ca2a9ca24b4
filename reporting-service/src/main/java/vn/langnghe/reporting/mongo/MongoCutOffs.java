package vn.langnghe.reporting.mongo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.periodic.CutOffBook;
import vn.langnghe.reporting.periodic.CutOffs;

/** One paper for each day from which cut-offs hold. */
@Repository
class MongoCutOffs implements CutOffBook {

    private final JsonPapers<CutOffs> papers;

    MongoCutOffs(MongoTemplate mongo, JsonMapper json) {
        papers = new JsonPapers<>(mongo, "cutOffs", json, CutOffs.class);
    }

    @Override
    public List<CutOffs> all() {
        return papers.all();
    }

    @Override
    public void save(CutOffs cutOffs) {
        papers.save(cutOffs.from().toString(), cutOffs);
    }

    @Override
    public boolean takeBack(LocalDate from, String by) {
        return papers.takeBack(from.toString(), by);
    }
}
