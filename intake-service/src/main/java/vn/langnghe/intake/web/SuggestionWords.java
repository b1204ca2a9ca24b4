package vn.langnghe.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.domain.Channel;

/** Words the script of the desk shows: kinds, components, and what an item was written on. */
@Component
class SuggestionWords {

    static final Map<String, List<String>> CODES = Map.of(
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

    private static final List<Channel> WRITTEN =
            List.of(Channel.LETTER, Channel.SUGGESTION_BOX, Channel.ONE_STOP, Channel.DIALOGUE, Channel.DIRECTIVE);

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

    /** What the fields of a source are called, {@code {"LETTER.date": "Ngày ghi trên đơn", …}}. */
    String ofSources(Locale locale) {
        var words = new LinkedHashMap<String, String>();
        WRITTEN.forEach(channel -> List.of("name", "number", "date").forEach(field -> {
            var key = channel + "." + field;
            words.put(key, messages.getMessage("intake.source." + key, null, locale));
        }));
        return json.writeValueAsString(words);
    }
}
