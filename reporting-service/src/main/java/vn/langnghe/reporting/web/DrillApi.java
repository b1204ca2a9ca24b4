package vn.langnghe.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private static final String RECEIVED = "received";
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
    private final MessageSource messages;

    DrillApi(QueryReader reader, Drill drill, MessageSource messages) {
        this.reader = reader;
        this.drill = drill;
        this.messages = messages;
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
        var page = drill.cases(cell, user.has("INSPECTOR"), read(cursor), limit);
        return new Drill.Page(
                page.items(), page.nextCursor() == null ? null : written(page.nextCursor()), page.hidden());
    }

    /** All of them as a file, written while it is read. */
    @GetMapping("/api/reports/cases.csv")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    void file(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var cell = cell(parameters, user);
        FilesApi.attach(
                response,
                "cases_%s_%s.csv".formatted(cell.query().from(), cell.query().to()),
                FileFormat.CSV.mediaType());
        boolean all = user.has("INSPECTOR");
        try (var cases = drill.all(cell, all)) {
            CsvFile.write(
                    COLUMNS,
                    Stream.concat(cases.map(DrillApi::cells), note(drill.hidden(cell, all), locale)),
                    response.getOutputStream());
        }
    }

    /** A last line where fewer are listed than the cell counts. */
    private Stream<List<Cell>> note(long hidden, Locale locale) {
        return hidden == 0
                ? Stream.empty()
                : Stream.of(List.of(
                        Cell.text(messages.getMessage("reporting.cases.hidden", new Object[] {hidden}, locale))));
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

    Drill.Cell cell(MultiValueMap<String, String> parameters, CurrentUser user) {
        var asked = new LinkedMultiValueMap<>(parameters);
        asked.keySet().removeAll(Set.of("figure", "counted", "cursor", "limit"));
        var query = reader.read(ReportQuery.TIME_COST, asked, user);
        return drill.cell(query, figure(parameters), counted(parameters))
                .orElseThrow(() -> new InvalidInput("figure", "reporting.invalid.figure"));
    }

    static String figure(MultiValueMap<String, String> parameters) {
        return Objects.requireNonNullElse(parameters.getFirst("figure"), RECEIVED);
    }

    static boolean counted(MultiValueMap<String, String> parameters) {
        return "true".equals(parameters.getFirst("counted"));
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
