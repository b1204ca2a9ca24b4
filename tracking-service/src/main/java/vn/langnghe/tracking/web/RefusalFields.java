package vn.langnghe.tracking.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What of a form a refusal is about, where it is about what was given and not about the case as it is. */
final class RefusalFields {

    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("date-not-later", List.of("until")),
            Map.entry("date-passed", List.of("until", "commitmentDue")),
            Map.entry("no-such-case", List.of("into")),
            Map.entry("later-than-the-law", List.of("until")),
            Map.entry("no-such-ground", List.of("reasonCode")),
            Map.entry("decided-out-of-time", List.of("decidedOn")),
            Map.entry("sent-out-of-time", List.of("sentOn")),
            Map.entry("same-unit", List.of("to", "units")),
            Map.entry("not-of-the-unit", List.of("handler")),
            Map.entry("itself", List.of("into")),
            Map.entry("not-joined", List.of("into")),
            Map.entry("not-joined-by-law", List.of("into")),
            Map.entry("not-merged-into", List.of("into")),
            Map.entry("no-such-commitment", List.of("settles")),
            Map.entry("no-consent", List.of("consent")));

    private RefusalFields() {}

    /** The same words for each field that may have caused it. */
    static Map<String, String> of(String refusal, String why) {
        return FIELDS.getOrDefault(refusal, List.of()).stream().collect(Collectors.toMap(field -> field, _ -> why));
    }
}
