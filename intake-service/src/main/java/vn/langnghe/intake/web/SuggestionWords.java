package vn.langnghe.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The names of kinds and components, for the script that shows suggestions. */
@Component
class SuggestionWords {

    private static final Map<String, List<String>> CODES = Map.of(
            "kind",
            List.of(
                    "COMPLAINT",
                    "DENUNCIATION",
                    "SUSPECTED_DENUNCIATION",
                    "PETITION",
                    "REFLECTION",
                    "REGULATION_FEEDBACK",
                    "BIDDING_PETITION",
                    "QUESTION"),
            "component",
            List.of(
                    "ENTRY_COSTS",
                    "LAND_ACCESS",
                    "TRANSPARENCY",
                    "TIME_COSTS",
                    "INFORMAL_CHARGES",
                    "POLICY_BIAS",
                    "PROACTIVITY",
                    "BUSINESS_SUPPORT",
                    "LABOUR",
                    "LEGAL_INSTITUTIONS",
                    "PGI_POLLUTION",
                    "PGI_COMPLIANCE",
                    "PGI_GREEN_PRACTICE",
                    "PGI_INCENTIVES"));

    private final MessageSource messages;
    private final JsonMapper json;

    SuggestionWords(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** A JSON object {@code {"kind.COMPLAINT": "Khiếu nại", …}}. */
    String of(Locale locale) {
        var words = new LinkedHashMap<String, String>();
        CODES.forEach((what, codes) -> codes.forEach(code ->
                words.put(what + "." + code, messages.getMessage("intake." + what + "." + code, null, locale))));
        return json.writeValueAsString(words);
    }
}
