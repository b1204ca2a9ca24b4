package vn.langnghe.tracking.deadline.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.deadline.CalendarEntry;
import vn.langnghe.tracking.deadline.Change;
import vn.langnghe.tracking.deadline.InForce;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.deadline.ReferenceEditor;
import vn.langnghe.tracking.deadline.Replay;

/** The working calendar, a year at a time. */
@RestController
@PreAuthorize(Staff.READS)
class CalendarController {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final ReferenceData reference;
    private final ReferenceEditor editor;
    private final Replay replay;

    CalendarController(ReferenceData reference, ReferenceEditor editor, Replay replay) {
        this.reference = reference;
        this.editor = editor;
        this.replay = replay;
    }

    record Year(
            int year,
            int version,
            String status,
            boolean provisional,
            String source,
            List<CalendarEntry.DayOff> off,
            List<CalendarEntry.MadeUp> makeUp,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            @Nullable String note,
            @Nullable Integer moved) {}

    record NewYear(
            @Nullable Integer year,
            @Nullable String status,
            @Nullable String source,
            @Nullable List<CalendarEntry.DayOff> off,
            @Nullable List<CalendarEntry.MadeUp> makeUp,
            @Nullable String note) {

        CalendarEntry entry() {
            return new CalendarEntry(year, status, source, off, makeUp);
        }
    }

    @GetMapping("/api/calendar/{year}")
    ResponseEntity<Year> year(@PathVariable int year) {
        return answer(known(year), reference.current(), null);
    }

    @PutMapping("/api/calendar/{year}")
    @PreAuthorize(Staff.WRITES)
    ResponseEntity<Year> change(
            @PathVariable int year,
            @RequestBody NewYear changed,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var inForce = Versions.done(
                editor.changeYear(year, changed.entry(), Versions.expected(ifMatch), user.name(), changed.note()));
        return answer(year, inForce, replay.run());
    }

    /** Which open cases this year would move, without putting it in force. */
    @PostMapping("/api/calendar/{year}/replay")
    @PreAuthorize(Staff.WRITES)
    Moves replay(@PathVariable int year, @RequestBody NewYear changed) {
        return Moves.of(replay.preview(Versions.faultless(editor.tryYear(year, changed.entry()))));
    }

    @GetMapping("/api/calendar/{year}/history")
    List<Change> history(@PathVariable int year) {
        return editor.historyOfYear(year);
    }

    static int known(int year) {
        if (year < FIRST || year > LAST) {
            throw new InvalidInput("year", "range", String.valueOf(FIRST), String.valueOf(LAST));
        }
        return year;
    }

    private static ResponseEntity<Year> answer(int year, InForce inForce, @Nullable Integer moved) {
        var change = inForce.changeOf(year);
        var calendar = CalendarEntry.of(inForce.deadlines().calendar().year(year));
        var status = Objects.requireNonNull(calendar.status());
        return ResponseEntity.ok()
                .eTag("\"" + change.version() + "\"")
                .body(new Year(
                        year,
                        change.version(),
                        status,
                        !status.equals("decided"),
                        Objects.requireNonNullElse(calendar.source(), ""),
                        Objects.requireNonNullElse(calendar.off(), List.of()),
                        Objects.requireNonNullElse(calendar.makeUp(), List.of()),
                        change.changedAt(),
                        change.changedBy(),
                        change.note(),
                        moved));
    }
}
