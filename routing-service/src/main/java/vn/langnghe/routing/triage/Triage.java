package vn.langnghe.routing.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Part;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.messaging.RoutingMeters;

/** People deciding what rules are not sure of. */
@Service
class Triage {

    private static final int SHOWN = 200;

    private final Dossiers dossiers;
    private final RoutingMeters meters;
    private final Clock clock;

    Triage(Dossiers dossiers, RoutingMeters meters, Clock clock) {
        this.dossiers = dossiers;
        this.meters = meters;
        this.clock = clock;
    }

    List<Dossier> queue(CurrentUser user) {
        return dossiers.waiting(user.has("INSPECTOR"), SHOWN);
    }

    /** A restricted item does not exist for those who may not see it. */
    Optional<Dossier> find(String feedbackId, CurrentUser user) {
        return dossiers.find(feedbackId).filter(dossier -> !dossier.restricted() || user.has("INSPECTOR"));
    }

    TriageOutcome decide(Dossier dossier, int version, Verdicts verdicts, CurrentUser user) {
        if (dossier.version() != version) {
            return dossier.waiting() ? new TriageOutcome.Stale(dossier.version()) : already(dossier);
        }
        if (!dossier.waiting()) {
            return already(dossier);
        }
        var after = dossier.decided(decision(dossier, verdicts, user));
        if (!dossiers.decide(after)) {
            return already(dossiers.find(dossier.feedbackId()).orElse(dossier));
        }
        meters.triaged(asSuggested(dossier, verdicts));
        return new TriageOutcome.Decided(after);
    }

    private static TriageOutcome already(Dossier dossier) {
        return new TriageOutcome.AlreadyDecided(dossier);
    }

    private Decision decision(Dossier dossier, Verdicts verdicts, CurrentUser user) {
        var last = dossier.last();
        return new Decision(
                last.decision() + 1,
                Outcome.ASSIGNED,
                when(dossier),
                DecidedBy.person(user.name()),
                last.versions(),
                parts(dossier, verdicts, user),
                last.suggestions());
    }

    private static List<Part> parts(Dossier dossier, Verdicts verdicts, CurrentUser user) {
        var parts = new ArrayList<Part>();
        for (var share : verdicts.parts()) {
            int number = parts.size() + 1;
            parts.add(new Part(
                    number,
                    Part.caseId(dossier.feedbackId(), number),
                    share.content(),
                    share.lead(),
                    share.cooperating(),
                    share.kind(),
                    share.component(),
                    share.planItem(),
                    share.restricted()
                            || share.kind().restricted()
                            || dossier.item().confidential(),
                    share.urgency(),
                    1.0,
                    List.of(new Reason("PERSON", List.of(), "user:" + user.name()))));
        }
        return parts;
    }

    private Instant when(Dossier dossier) {
        return dossier.item().synthetic()
                ? dossier.last().decidedAt().plusSeconds(60)
                : clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean asSuggested(Dossier dossier, Verdicts verdicts) {
        var suggestions = dossier.last().suggestions();
        return verdicts.parts().size() == 1
                && !suggestions.isEmpty()
                && suggestions
                        .getFirst()
                        .unit()
                        .equals(verdicts.parts().getFirst().lead());
    }
}
