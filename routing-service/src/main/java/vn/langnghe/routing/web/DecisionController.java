package vn.langnghe.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Versions;
import vn.langnghe.routing.ruling.Replays;
import vn.langnghe.routing.triage.Readers;
import vn.langnghe.routing.triage.ReadingLog;

/** Every decision on an item with its reasons and what was in force, years later too. */
@RestController
@RequestMapping("/api/routing/decisions/{feedbackId}")
@PreAuthorize("hasAnyRole('TRIAGE', 'INSPECTOR', 'LEADER', 'ADMIN')")
class DecisionController {

    private final Dossiers dossiers;
    private final Replays replays;
    private final ReadingLog readings;

    DecisionController(Dossiers dossiers, Replays replays, ReadingLog readings) {
        this.dossiers = dossiers;
        this.replays = replays;
        this.readings = readings;
    }

    record Decisions(String feedbackId, String reference, List<Decision> decisions) {}

    /** {@code possible} is false when the rules, the plan or the model of then are no longer kept. */
    record Replay(
            Versions versions,
            boolean possible,
            @Nullable Boolean same,
            Decision then,
            @Nullable Decision again) {}

    @GetMapping
    Decisions decisions(@PathVariable String feedbackId, CurrentUser user) {
        var dossier = found(feedbackId, user);
        return new Decisions(feedbackId, dossier.item().reference(), dossier.decisions());
    }

    @PostMapping("/replay")
    Replay replay(@PathVariable String feedbackId, CurrentUser user) {
        var dossier = found(feedbackId, user);
        var then = dossier.decisions().getFirst();
        return replays.again(dossier)
                .map(again -> new Replay(then.versions(), true, again.equals(then), then, again))
                .orElseGet(() -> new Replay(then.versions(), false, null, then, null));
    }

    /** A restricted item does not exist for those who may not see it. */
    private Dossier found(String feedbackId, CurrentUser user) {
        var found = dossiers.find(feedbackId)
                .filter(Readers.of(user)::mayRead)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        readings.shown(found.restricted() ? List.of(found) : List.of(), user.name());
        return found;
    }
}
