package vn.langnghe.routing.triage;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Unit;

/** The forwarding slip of an item, as a Word document. */
@RestController
@PreAuthorize("hasAnyRole('TRIAGE', 'INSPECTOR', 'LEADER')")
class SlipController {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int GIST = 1_500;
    private static final int LONGEST_NAME = 200;

    private final Triage triage;
    private final UnitsOfToday units;
    private final OfficeSettings office;
    private final Clock clock;

    SlipController(Triage triage, UnitsOfToday units, OfficeSettings office, Clock clock) {
        this.triage = triage;
        this.units = units;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/triage/{feedbackId}/slip")
    ResponseEntity<byte[]> ofTheDesk(
            @PathVariable String feedbackId,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String name,
            CurrentUser user) {
        return slip(feedbackId, to, name, user);
    }

    @GetMapping("/api/routing/triage/{feedbackId}/slip")
    ResponseEntity<byte[]> slip(
            @PathVariable String feedbackId,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable String name,
            CurrentUser user) {
        var dossier = triage.find(feedbackId, user).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        var agency = units.agency(to).orElseThrow(() -> new InvalidInput("to", "unknown"));
        units.fault("to", to).ifPresent(fault -> {
            throw new InvalidInput(List.of(fault));
        });
        var out = new ByteArrayOutputStream();
        slip(dossier, addressed(agency, name)).write(out);
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("phieu-chuyen-" + dossier.item().reference() + ".docx")
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    /** A body without a code is addressed by its name. */
    private static String addressed(Unit agency, @Nullable String name) {
        if (name == null || name.isBlank() || !agency.code().equals(Unit.OTHER)) {
            return agency.vi();
        }
        if (name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "too-long", LONGEST_NAME);
        }
        return name.strip();
    }

    private ForwardingSlip slip(Dossier dossier, String agency) {
        var item = dossier.item();
        var text = dossier.petition().text();
        return new ForwardingSlip(
                office,
                agency,
                item.reference(),
                LocalDate.ofInstant(item.receivedAt(), HERE),
                LocalDate.ofInstant(clock.instant(), HERE),
                text.length() <= GIST ? text : text.substring(0, GIST) + "…");
    }
}
