package vn.langnghe.routing.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Part;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.domain.Returned;
import vn.langnghe.routing.messaging.RoutingMeters;

/** People deciding what rules are not sure of. */
@Service
class Triage {

    private static final int SHOWN = 200;

    private final Dossiers dossiers;
    private final TriageTerms terms;
    private final RoutingMeters meters;
    private final Clock clock;

    Triage(Dossiers dossiers, TriageTerms terms, RoutingMeters meters, Clock clock) {
        this.dossiers = dossiers;
        this.terms = terms;
        this.meters = meters;
        this.clock = clock;
    }

    List<Dossier> queue(CurrentUser user) {
        return dossiers.waiting(user.has("INSPECTOR"), SHOWN).stream()
                .sorted(terms.mostPressing())
                .toList();
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
        checkOriginal(dossier, verdicts, user);
        var after = dossier.decided(decision(dossier, verdicts, user));
        if (!dossiers.decide(after)) {
            return already(dossiers.find(dossier.feedbackId()).orElse(dossier));
        }
        meters.triaged(asSuggested(dossier, verdicts));
        return new TriageOutcome.Decided(after);
    }

    /** One cannot be the same as itself, as what is not known, or as what itself is no case of its own. */
    private void checkOriginal(Dossier dossier, Verdicts verdicts, CurrentUser user) {
        if (!(verdicts instanceof Verdicts.SameAs(var caseId))) {
            return;
        }
        var original = find(caseId.substring(0, caseId.lastIndexOf('-')), user)
                .filter(other -> other.last().parts().stream()
                        .anyMatch(part -> part.caseId().equals(caseId)))
                .orElseThrow(() -> new InvalidInput("duplicateOf", "unknown"));
        var outcome = original.last().outcome();
        if (original.feedbackId().equals(dossier.feedbackId())
                || outcome == Outcome.DUPLICATE
                || outcome == Outcome.RETURNED) {
            throw new InvalidInput("duplicateOf", "no-original");
        }
    }

    private static TriageOutcome already(Dossier dossier) {
        return new TriageOutcome.AlreadyDecided(dossier);
    }

    private Decision decision(Dossier dossier, Verdicts verdicts, CurrentUser user) {
        return switch (verdicts) {
            case Verdicts.Placed placed ->
                decision(dossier, Outcome.ASSIGNED, parts(dossier, placed, user), null, null, user);
            case Verdicts.GivenBack(var why) ->
                decision(dossier, Outcome.RETURNED, dossier.last().parts(), why, null, user);
            case Verdicts.SameAs(var caseId) ->
                decision(dossier, Outcome.DUPLICATE, dossier.last().parts(), null, caseId, user);
        };
    }

    private Decision decision(
            Dossier dossier,
            Outcome outcome,
            List<Part> parts,
            @Nullable Returned returned,
            @Nullable String duplicateOf,
            CurrentUser user) {
        var last = dossier.last();
        return new Decision(
                last.decision() + 1,
                outcome,
                when(dossier),
                DecidedBy.person(user.name()),
                last.versions(),
                parts,
                last.suggestions(),
                returned,
                duplicateOf);
    }

    private static List<Part> parts(Dossier dossier, Verdicts.Placed verdicts, CurrentUser user) {
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
        return verdicts instanceof Verdicts.Placed(var parts)
                && parts.size() == 1
                && !suggestions.isEmpty()
                && suggestions.getFirst().unit().equals(parts.getFirst().lead());
    }
}
