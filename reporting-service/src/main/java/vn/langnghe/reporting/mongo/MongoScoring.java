package vn.langnghe.reporting.mongo;

import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.score.Scoring;
import vn.langnghe.reporting.score.ScoringBook;

@Repository
class MongoScoring implements ScoringBook {

    private static final String NAME = "scoring";

    private final JsonPapers<Scoring> papers;

    MongoScoring(MongoTemplate mongo, JsonMapper json) {
        papers = new JsonPapers<>(mongo, "scoring", json, Scoring.class);
    }

    @Override
    public Optional<Scoring> read() {
        return papers.find(NAME);
    }

    @Override
    public void save(Scoring scoring) {
        papers.save(NAME, scoring);
    }
}
