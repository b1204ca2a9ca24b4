package vn.langnghe.reporting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.messaging.LogLag;
import vn.langnghe.reporting.messaging.LogReplay;
import vn.langnghe.reporting.messaging.LogReplay.State;
import vn.langnghe.reporting.report.Reconciler;
import vn.langnghe.reporting.report.Reconciliation;
import vn.langnghe.reporting.report.Reconciliation.Lag;
import vn.langnghe.reporting.report.Reports;

/** The two reports and the proof that they count everything. */
@RestController
@RequestMapping(path = "/api/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportsApi {

    static final int MOST_ROWS = 2_000;

    private final Reports reports;
    private final Reconciler reconciler;
    private final QueryReader reader;
    private final JsonMapper json;
    private final LogReplay replay;
    private final LogLag lag;
    private final Clock clock;

    ReportsApi(
            Reports reports,
            Reconciler reconciler,
            QueryReader reader,
            JsonMapper json,
            LogReplay replay,
            LogLag lag,
            Clock clock) {
        this.reports = reports;
        this.reconciler = reconciler;
        this.reader = reader;
        this.json = json;
        this.replay = replay;
        this.lag = lag;
        this.clock = clock;
    }

    @GetMapping("/{name:time-cost|dynamism}")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    ResponseEntity<byte[]> report(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale locale,
            HttpServletRequest request) {
        var report = reports.report(reader.read(name, parameters, user), QueryReader.compare(parameters), locale);
        checkSize(report.rows());
        return tagged(json.writeValueAsBytes(report), request, locale);
    }

    static void checkSize(List<?> rows) {
        if (rows.size() > MOST_ROWS) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reporting.too-many-cells",
                    Map.of("rows", rows.size(), "most", MOST_ROWS),
                    rows.size(),
                    MOST_ROWS);
        }
    }

    /** The tag is made of the bytes: same figures, same tag. */
    private static ResponseEntity<byte[]> tagged(byte[] body, HttpServletRequest request, Locale locale) {
        var tag = '"' + OpenDataApi.digest(body) + '"';
        var unchanged = tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        return ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .body(unchanged ? new byte[0] : body);
    }

    /** Folds the whole log anew; figures stay as they are until it is done. */
    @PostMapping("/rebuild")
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<State> rebuild() {
        if (!replay.start()) {
            throw new Refusal(HttpStatus.CONFLICT, "reporting.rebuilding");
        }
        return ResponseEntity.accepted().body(replay.state());
    }

    @GetMapping("/rebuild")
    @PreAuthorize("hasRole('ADMIN')")
    ResponseEntity<State> rebuildState() {
        return ResponseEntity.of(Optional.ofNullable(replay.state()));
    }

    @GetMapping("/reconciliation")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    Reconciliation reconciliation() {
        var counted = reconciler.reconcile();
        return lag.events()
                .map(events -> counted.behind(new Lag(
                        events, events == 0 ? 0 : secondsSince(counted.asOf().time()))))
                .orElse(counted);
    }

    private long secondsSince(@Nullable Instant time) {
        return time == null
                ? 0
                : Math.max(0, Duration.between(time, clock.instant()).toSeconds());
    }
}
