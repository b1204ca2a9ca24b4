package vn.langnghe.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a request asks for, and how sure of it the client wants to be. */
record Command(String name, Document body) {

    private static final Set<String> CHANGES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase");

    static Command of(Document body) {
        return new Command(body.keySet().iterator().next(), body);
    }

    boolean isChange() {
        String lower = name.toLowerCase(Locale.ROOT);
        return CHANGES.contains(lower) || lower.equals("aggregate") && writesItsResult();
    }

    private boolean writesItsResult() {
        return body.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .map(Document.class::cast)
                        .anyMatch(stage -> stage.containsKey("$merge") || stage.containsKey("$out"));
    }

    /** Asked for by {@code w: "majority"} or {@code j: true}. */
    boolean mustBeDurable() {
        return isChange()
                && body.get("writeConcern") instanceof Document concern
                && ("majority".equals(concern.get("w")) || Boolean.TRUE.equals(concern.get("j")));
    }
}
