package vn.langnghe.acceptance.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is to be done with one case, by whom, and the version it begins with. */
record Task(String caseId, List<Act> acts, String key, String by, int version) {

    static final String ADMIN = "admin";
    static final String INSPECTOR = "inspector";

    /** As the lines of a request. What was done before is known by its key, and not done twice. */
    List<Map<String, Object>> lines() {
        var lines = new ArrayList<Map<String, Object>>();
        for (var act : acts) {
            var line = new LinkedHashMap<String, Object>();
            line.put("caseId", caseId);
            if (lines.isEmpty()) {
                line.put("ifMatch", version);
            }
            line.put("action", act.action());
            line.put("at", act.at().toString());
            line.put("key", key + "-" + lines.size());
            line.put("body", new TreeMap<>(act.body())); // the same text in every run
            lines.add(line);
        }
        return lines;
    }

    /** The same once more where the first answer says that it came too early, or from the wrong one; else null. */
    @Nullable
    Task again(JsonNode first) {
        return switch (first.get("status").asInt()) {
            case 404 -> by(by.equals(ADMIN) ? INSPECTOR : ADMIN); // not open yet, or restricted
            case 403 -> by.equals(INSPECTOR) ? by(ADMIN) : null;
            case 412 -> from(first.path("problem").path("version").asInt());
            default -> null;
        };
    }

    private Task by(String other) {
        return new Task(caseId, acts, key, other, version);
    }

    private Task from(int other) {
        return new Task(caseId, acts, key, by, other);
    }
}
