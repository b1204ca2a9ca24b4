package vn.langnghe.routing.triage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.alike.Duplicate;
import vn.langnghe.routing.alike.LookAlikes;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.web.IfMatch;

/** The triage desk for programs. */
@RestController
@RequestMapping("/api/routing/triage")
@PreAuthorize("hasAnyRole('TRIAGE', 'INSPECTOR', 'LEADER')")
class TriageController {

    private final Triage triage;
    private final RulerInForce ruler;
    private final UnitsOfToday units;
    private final ReturnReasons reasons;
    private final LookAlikes lookAlikes;
    private final TriageTerms terms;
    private final PlanItems planItems;
    private final Secrecy secrecy;

    TriageController(
            Triage triage,
            RulerInForce ruler,
            UnitsOfToday units,
            ReturnReasons reasons,
            LookAlikes lookAlikes,
            TriageTerms terms,
            PlanItems planItems,
            Secrecy secrecy) {
        this.triage = triage;
        this.ruler = ruler;
        this.units = units;
        this.reasons = reasons;
        this.lookAlikes = lookAlikes;
        this.terms = terms;
        this.planItems = planItems;
        this.secrecy = secrecy;
    }

    record Queue(List<TriageView> items, @Nullable String nextCursor) {}

    @GetMapping
    Queue queue(@RequestParam(required = false) @Nullable String cursor, CurrentUser user) {
        var page = triage.queue(user, Cursor.read(cursor));
        var waiting = page.items();
        var rulings = ruler.get().rule(waiting.stream().map(Dossier::petition).toList());
        return new Queue(
                java.util.stream.IntStream.range(0, waiting.size())
                        .mapToObj(i -> view(waiting.get(i), rulings.get(i), List.of()))
                        .toList(),
                Cursor.of(page.last()));
    }

    @GetMapping("/{feedbackId}")
    ResponseEntity<TriageView> one(@PathVariable String feedbackId, CurrentUser user) {
        return answer(found(feedbackId, user));
    }

    @PostMapping("/{feedbackId}")
    ResponseEntity<TriageView> decide(
            @PathVariable String feedbackId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TriageBody body,
            CurrentUser user) {
        int version = IfMatch.version(ifMatch);
        var dossier = found(feedbackId, user);
        var verdicts = body.verdicts(units, planItems.of(dossier), reasons);
        return answer(decided(triage.decide(dossier, version, verdicts, user)));
    }

    static Dossier decided(TriageOutcome outcome) {
        return switch (outcome) {
            case TriageOutcome.Decided(var dossier) -> dossier;
            case TriageOutcome.AlreadyDecided(var dossier) ->
                throw new Refusal(
                        HttpStatus.CONFLICT,
                        "already-decided",
                        Map.of(
                                "decidedBy",
                                String.valueOf(dossier.last().decidedBy().user())));
            case TriageOutcome.Stale(var version) ->
                throw new Refusal(HttpStatus.PRECONDITION_FAILED, "version-stale", Map.of("version", version));
        };
    }

    private Dossier found(String feedbackId, CurrentUser user) {
        return triage.find(feedbackId, user).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    private ResponseEntity<TriageView> answer(Dossier dossier) {
        return ResponseEntity.ok()
                .eTag("\"" + dossier.version() + "\"")
                .body(view(
                        dossier,
                        ruler.get().rule(dossier.petition()),
                        lookAlikes.of(dossier.petition(), dossier.feedbackId())));
    }

    private TriageView view(Dossier dossier, Ruling ruling, List<Duplicate> duplicates) {
        return TriageView.of(dossier, terms.of(dossier), ruling, secrecy.offered(dossier, ruling), duplicates);
    }
}
