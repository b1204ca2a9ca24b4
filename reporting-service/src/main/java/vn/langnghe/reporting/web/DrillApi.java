package vn.langnghe.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.reporting.report.Drill;
import vn.langnghe.reporting.report.ReportQuery;

/** The cases behind a cell: a count or an indicator, under the period and filters of the report. */
@RestController
class DrillApi {

    private static final int MOST = 200;

    private final QueryReader reader;
    private final Drill drill;

    DrillApi(QueryReader reader, Drill drill) {
        this.reader = reader;
        this.drill = drill;
    }

    @GetMapping("/api/reports/cases")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    Drill.Page cases(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "received") String figure,
            @RequestParam(defaultValue = "false") boolean counted,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            CurrentUser user) {
        var asked = new LinkedMultiValueMap<>(parameters);
        asked.keySet().removeAll(java.util.Set.of("figure", "counted", "cursor", "limit"));
        var query = reader.read(ReportQuery.TIME_COST, asked, user);
        var condition = drill.condition(query, figure, counted)
                .orElseThrow(() -> new InvalidInput("figure", "reporting.invalid.figure"));
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "range", 1, MOST);
        }
        var page = drill.cases(query, condition, user.has("INSPECTOR"), read(cursor), limit);
        return new Drill.Page(page.items(), page.nextCursor() == null ? null : written(page.nextCursor()));
    }

    private static String written(String caseId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(caseId.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(@Nullable String cursor) {
        try {
            return cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException madeUp) {
            throw new InvalidInput("cursor", "cursor");
        }
    }
}
