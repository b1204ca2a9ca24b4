package vn.langnghe.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.intake.bulk.RowResult;
import vn.langnghe.platform.web.FieldFault;

/** One object with all rows and their counts, or an object a line with the counts in the last. */
final class JsonResult implements ResultWriter {

    private final HttpServletResponse response;
    private final JsonMapper json;
    private final RowWords words;
    private final boolean whole;
    private final Map<RowResult.Status, Long> counts = new EnumMap<>(RowResult.Status.class);
    private RowWords.@Nullable Error stopped;
    private boolean begun;

    JsonResult(HttpServletResponse response, JsonMapper json, RowWords words, boolean whole) {
        this.response = response;
        this.json = json;
        this.words = words;
        this.whole = whole;
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void row(RowResult result) {
        counts.merge(result.status(), 1L, Long::sum);
        write(before() + json.writeValueAsString(words.tell(result)) + (whole ? "" : "\n"));
        begun = true;
    }

    private String before() {
        if (!whole) {
            return "";
        }
        return begun ? ",\n" : "{\"rows\":[\n";
    }

    @Override
    public void stopped(FieldFault why) {
        stopped = words.tell(why);
    }

    @Override
    public void end() {
        var tail = json.writeValueAsString(totals());
        write(whole ? (begun ? "" : "{\"rows\":[") + "],\n" + tail.substring(1) : tail + "\n");
    }

    private Map<String, @Nullable Object> totals() {
        var totals = new LinkedHashMap<String, @Nullable Object>();
        for (var status : RowResult.Status.values()) {
            totals.put(status.name().toLowerCase(Locale.ROOT), counts.getOrDefault(status, 0L));
        }
        totals.put("stopped", stopped);
        return totals;
    }

    private void write(String text) {
        try {
            response.getOutputStream().write(text.getBytes(UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
