package vn.langnghe.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.routing.alike.Duplicate;
import vn.langnghe.routing.alike.LookAlikes;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.RulerInForce;

/** What would be decided on a text; stores nothing. */
@RestController
class PreviewController {

    private static final String CHANNELS = "HOTLINE|WEBSITE|MAILBOX|SUGGESTION_BOX|LETTER|ASSOCIATION|ONE_STOP|ZALO"
            + "|FANPAGE|DIALOGUE|DIRECTIVE|OPEN311";
    private static final String SENDERS = "ENTERPRISE|COOPERATIVE|HOUSEHOLD_BUSINESS|CITIZEN|ASSOCIATION|AGENCY";

    private final RulerInForce ruler;
    private final LookAlikes lookAlikes;

    PreviewController(RulerInForce ruler, LookAlikes lookAlikes) {
        this.ruler = ruler;
        this.lookAlikes = lookAlikes;
    }

    record Preview(
            @Size(max = 200) @Nullable String subject,
            @NotBlank @Size(max = 20_000) @Nullable String content,
            @Pattern(regexp = CHANNELS) @Nullable String channel,
            @Pattern(regexp = SENDERS) @Nullable String senderType,
            @Nullable Boolean anonymous,
            @Nullable Boolean confidential,
            @Min(1) @Nullable Integer senders) {

        Petition petition() {
            return new Petition(
                    subject,
                    java.util.Objects.requireNonNull(content),
                    channel,
                    senderType,
                    null,
                    null,
                    Boolean.TRUE.equals(anonymous),
                    Boolean.TRUE.equals(confidential),
                    senders == null ? 1 : senders,
                    0);
        }
    }

    @PostMapping("/api/routing/preview")
    @PreAuthorize("hasAnyRole('CLERK', 'TRIAGE', 'INSPECTOR', 'ADMIN')")
    Ruled preview(@Valid @RequestBody Preview preview) {
        var petition = preview.petition();
        return Ruled.of(ruler.get().rule(petition), lookAlikes.of(petition, null));
    }

    /** A ruling as programs read it; a unit is named {@code code}. */
    record Ruled(
            boolean automatic,
            java.util.List<Place> units,
            vn.langnghe.routing.domain.Kind kind,
            double kindConfidence,
            vn.langnghe.routing.domain.Component component,
            double componentConfidence,
            @Nullable String planItem,
            java.util.List<String> cooperating,
            vn.langnghe.routing.domain.Urgency urgency,
            boolean restricted,
            java.util.List<vn.langnghe.routing.domain.Reason> evidence,
            vn.langnghe.routing.domain.Versions versions,
            java.util.List<Duplicate> duplicates) {

        record Place(String code, double confidence) {}

        static Ruled of(Ruling ruling, java.util.List<Duplicate> duplicates) {
            return new Ruled(
                    ruling.automatic(),
                    ruling.units().stream()
                            .map(unit -> new Place(unit.unit(), unit.confidence()))
                            .toList(),
                    ruling.kind(),
                    ruling.kindConfidence(),
                    ruling.component(),
                    ruling.componentConfidence(),
                    ruling.planItem(),
                    ruling.cooperating(),
                    ruling.urgency(),
                    ruling.restricted(),
                    ruling.evidence(),
                    ruling.versions(),
                    duplicates);
        }
    }
}
