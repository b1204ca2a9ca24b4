package vn.langnghe.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.export.DocxFile;
import vn.langnghe.reporting.export.Letters;
import vn.langnghe.reporting.export.PdfFile;
import vn.langnghe.reporting.periodic.CutOffBook;
import vn.langnghe.reporting.periodic.CutOffs;
import vn.langnghe.reporting.periodic.Due;
import vn.langnghe.reporting.periodic.Issuing;
import vn.langnghe.reporting.periodic.Period;
import vn.langnghe.reporting.periodic.PeriodicReport;
import vn.langnghe.reporting.periodic.PeriodicReport.Change;
import vn.langnghe.reporting.periodic.PeriodicReports;

/** The periodic reports: {@code 2026-11}, {@code 2026-Q3}, {@code 2026-H1}, {@code 2026-9M}, {@code 2026}, {@code 2026-PLAN}. */
@RestController
@RequestMapping("/api/reports/periodic")
@PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
class PeriodicApi {

    private final PeriodicReports reports;
    private final CutOffBook book;
    private final Letters letters;
    private final Clock clock;
    private final ReportingSettings settings;

    PeriodicApi(PeriodicReports reports, CutOffBook book, Letters letters, Clock clock, ReportingSettings settings) {
        this.reports = reports;
        this.book = book;
        this.letters = letters;
        this.clock = clock;
        this.settings = settings;
    }

    /** Its tag is what whoever issues it has to have read. */
    @GetMapping("/{period:[^.]+}")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    ResponseEntity<PeriodicReport> tagged(
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestParam @Nullable Integer version,
            CurrentUser user,
            Locale locale) {
        var report = read(period, draft, version, user, locale);
        return ResponseEntity.ok().eTag(report.revision()).body(report);
    }

    /**
     * The version asked for, else the latest issued, else the draft; {@code draft} gives the draft in any case.
     * Officers read what was issued.
     */
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    PeriodicReport read(String period, boolean draft, @Nullable Integer version, CurrentUser user, Locale locale) {
        var asked = period(period);
        if (version != null) {
            return reports.version(asked, version, locale).orElseThrow(PeriodicApi::noVersion);
        }
        if (!mayDraft(user)) {
            return reports.issued(asked, locale).orElseThrow(PeriodicApi::noVersion);
        }
        return draft ? reports.draft(asked, locale) : reports.read(asked, locale);
    }

    /** Who wrote or issued: as people know them, with the account. */
    private static String signature(CurrentUser user) {
        return user.displayName().isBlank() || user.displayName().equals(user.name())
                ? user.name()
                : "%s (%s)".formatted(user.displayName(), user.name());
    }

    static boolean mayDraft(CurrentUser user) {
        return user.has("LEADER") || user.has("ADMIN");
    }

    private static Refusal noVersion() {
        return new Refusal(HttpStatus.NOT_FOUND, "reporting.no-version");
    }

    private static Refusal running() {
        return new Refusal(HttpStatus.CONFLICT, "reporting.period-running");
    }

    /** Every report of a year: the days it counts, when it is due, and whether it was issued; to officers those that were. */
    @GetMapping
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    Schedule schedule(@RequestParam @Nullable Integer year, CurrentUser user, Locale locale) {
        int asked = year == null ? Year.now(clock.withZone(settings.zone())).getValue() : year;
        if (asked < 2000 || asked > 2099) {
            throw new InvalidInput("year", "range", "2000", "2099");
        }
        return new Schedule(
                asked,
                reports.year(asked, locale).stream()
                        .filter(due -> due.state() == Due.State.ISSUED || mayDraft(user))
                        .toList());
    }

    record Schedule(int year, List<Due> items) {}

    record Editions(List<CutOffs> items) {}

    @GetMapping("/schedule")
    Editions cutOffs() {
        return new Editions(reports.cutOffs());
    }

    /** Sets the cut-offs from a day on; those of other days stay as they are, and so does what is drafted. */
    @PutMapping("/schedule")
    CutOffs setCutOffs(@Valid @RequestBody CutOffsForm form, CurrentUser user) {
        var cutOffs = form.cutOffs().changed(user.name(), clock.instant());
        book.save(cutOffs);
        return cutOffs;
    }

    /** Takes back what people set from a day on; what is shipped stays, and so does what is drafted. */
    @DeleteMapping("/schedule/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBackCutOffs(@PathVariable LocalDate from, CurrentUser user) {
        CostApi.checkTakenBack(book.takeBack(from, user.name()));
    }

    record Words(@NotNull @Size(max = 100) List<@NotBlank @Size(max = 5_000) String> paragraphs) {}

    /** Puts words in place of the drafted ones; no paragraphs bring those back. What was issued stays. */
    @PutMapping("/{period}/sections/{number}")
    PeriodicReport word(
            @PathVariable String period,
            @PathVariable String number,
            @Valid @RequestBody Words words,
            CurrentUser user,
            Locale locale) {
        var asked = period(period);
        if (!reports.word(asked, number, words.paragraphs(), signature(user), locale)) {
            throw new Refusal(HttpStatus.NOT_FOUND, "reporting.no-section");
        }
        return reports.draft(asked, locale);
    }

    /** Drafts anew from today's figures; the words people put in stay, and so does what was issued. */
    @PostMapping("/{period}/draft")
    PeriodicReport refresh(@PathVariable String period, Locale locale) {
        return reports.refresh(period(period), locale).orElseThrow(PeriodicApi::running);
    }

    @PostMapping("/{period}/issue")
    @ResponseStatus(HttpStatus.CREATED)
    PeriodicReport issue(
            @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String read,
            @RequestParam(defaultValue = "false") boolean incomplete,
            CurrentUser user,
            Locale locale) {
        var asked = period(period);
        if (reports.isRunning(asked)) {
            throw running();
        }
        if (read == null || read.isBlank()) {
            throw new Refusal(HttpStatus.PRECONDITION_REQUIRED, "reporting.unread");
        }
        var revision = read.strip().replace("W/", "").replace("\"", "");
        return switch (reports.issue(asked, revision, incomplete, signature(user), locale)) {
            case Issuing.Issued(var report) -> report;
            case Issuing.Moved() -> throw new Refusal(HttpStatus.PRECONDITION_FAILED, "reporting.draft-moved");
            case Issuing.Unfinished(var sections) ->
                throw new Refusal(
                        HttpStatus.CONFLICT,
                        "reporting.unfinished",
                        Map.of("sections", sections),
                        String.join(", ", sections));
            case Issuing.Forestalled() -> throw new Refusal(HttpStatus.CONFLICT, "reporting.issued-meanwhile");
        };
    }

    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    List<Change> changes(PeriodicReport report, Locale locale) {
        return report.changes().stream()
                .map(change -> new Change(letters.place(change.where(), locale), change.before(), change.after()))
                .toList();
    }

    List<String> unfinished(String period, Locale locale) {
        return reports.unfinished(period(period), locale);
    }

    @GetMapping("/{period}.{format:docx|pdf}")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN', 'OFFICER')")
    void file(
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestParam @Nullable Integer version,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var report = read(period, draft, version, user, locale);
        var replaced =
                reports.version(period(period), report.version() - 1, locale).map(PeriodicReport::issuedAt);
        var letter = letters.periodic(report, replaced, locale);
        var file = FileFormat.of(format);
        FilesApi.attach(response, "bao-cao_%s.%s".formatted(period, format), file.mediaType());
        var out = response.getOutputStream();
        if (file == FileFormat.PDF) {
            PdfFile.write(letter, out);
        } else {
            DocxFile.write(letter, out);
        }
    }

    long stepsSince(PeriodicReport report) {
        return reports.stepsSince(report);
    }

    static Period period(String name) {
        return Period.of(name).orElseThrow(() -> unknown(name));
    }

    static Refusal unknown(String period) {
        return new Refusal(HttpStatus.NOT_FOUND, "reporting.unknown-period", Map.of("period", period));
    }
}
