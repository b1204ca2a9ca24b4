package vn.langnghe.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.reporting.export.Cell;
import vn.langnghe.reporting.export.CsvFile;
import vn.langnghe.reporting.report.Drill;
import vn.langnghe.reporting.report.ReportQuery;

/** The cases behind a cell: a count or an indicator, under the period and filters of the report. */
@RestController
class DrillApi {

    private static final int MOST = 200;
    private static final Pattern CASE_ID = Pattern.compile("[0-9a-fA-F-]{36}-\\d{1,4}");
    private static final List<String> COLUMNS = List.of(
            "caseId",
            "reference",
            "unit",
            "channel",
            "kind",
            "component",
            "status",
            "receivedAt",
            "dueAt",
            "answeredAt",
            "overdue");

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
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            CurrentUser user) {
        var cell = cell(parameters, user);
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "range", 1, MOST);
        }
        var page = drill.cases(cell.query(), cell.condition(), user.has("INSPECTOR"), read(cursor), limit);
        return new Drill.Page(page.items(), page.nextCursor() == null ? null : written(page.nextCursor()));
    }

    /** All of them as a file, written while it is read. */
    @GetMapping("/api/reports/cases.csv")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    void file(@RequestParam MultiValueMap<String, String> parameters, CurrentUser user, HttpServletResponse response)
            throws IOException {
        var cell = cell(parameters, user);
        FilesApi.attach(
                response,
                "cases_%s_%s.csv".formatted(cell.query().from(), cell.query().to()),
                FileFormat.CSV.mediaType());
        try (var cases = drill.all(cell.query(), cell.condition(), user.has("INSPECTOR"))) {
            CsvFile.write(COLUMNS, cases.map(DrillApi::cells), response.getOutputStream());
        }
    }

    private static List<Cell> cells(Drill.Case each) {
        return Stream.of(
                        each.caseId(),
                        each.reference(),
                        each.unit(),
                        each.channel(),
                        each.kind(),
                        each.component(),
                        each.status(),
                        each.receivedAt(),
                        each.dueAt(),
                        each.answeredAt(),
                        each.overdue())
                .map(value -> Cell.text(Objects.toString(value, "")))
                .toList();
    }

    /** A cell of a report: its question, and the condition of its count or indicator. */
    private record Asked(ReportQuery query, String condition) {}

    private Asked cell(MultiValueMap<String, String> parameters, CurrentUser user) {
        var asked = new LinkedMultiValueMap<>(parameters);
        asked.keySet().removeAll(Set.of("figure", "counted", "cursor", "limit"));
        var query = reader.read(ReportQuery.TIME_COST, asked, user);
        var figure = Objects.requireNonNullElse(parameters.getFirst("figure"), "received");
        var condition = drill.condition(query, figure, "true".equals(parameters.getFirst("counted")))
                .orElseThrow(() -> new InvalidInput("figure", "reporting.invalid.figure"));
        return new Asked(query, condition);
    }

    private static String written(String caseId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(caseId.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            var caseId = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (CASE_ID.matcher(caseId).matches()) {
                return caseId;
            }
        } catch (IllegalArgumentException madeUp) {
            // Not even written as one of ours.
        }
        throw new InvalidInput("cursor", "cursor");
    }
}
