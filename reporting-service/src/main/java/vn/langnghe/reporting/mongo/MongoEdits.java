package vn.langnghe.reporting.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.reporting.periodic.Edits;
import vn.langnghe.reporting.periodic.PeriodicReport.Edit;

/** One paper for each section, so that two people may write two sections at once. */
@Repository
class MongoEdits implements Edits {

    private final JsonPapers<Edit> papers;

    MongoEdits(MongoTemplate mongo, JsonMapper json) {
        papers = new JsonPapers<>(mongo, "edits", json, Edit.class);
    }

    @Override
    public Map<String, Edit> find(String period, String language, Collection<String> sections) {
        var names = new HashMap<String, String>();
        sections.forEach(section -> names.put(name(period, language, section), section));
        var found = new HashMap<String, Edit>();
        papers.find(names.keySet()).forEach((name, edit) -> {
            if (names.get(name) instanceof String section && !edit.paragraphs().isEmpty()) {
                found.put(section, edit);
            }
        });
        return found;
    }

    @Override
    public void save(String period, String language, String section, Edit edit) {
        papers.save(name(period, language, section), edit);
    }

    private static String name(String period, String language, String section) {
        return period + "/" + language + "/" + section;
    }
}
