package vn.langnghe.routing.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.DecidedBy;
import vn.langnghe.routing.domain.Decision;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Part;
import vn.langnghe.routing.domain.Place;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.domain.Returned;
import vn.langnghe.routing.messaging.RoutingMeters;
import vn.langnghe.routing.ruling.RulerInForce;

/** People deciding what rules are not sure of. */
@Service
class Triage {

    private static final int SHOWN = 200;

    private final Dossiers dossiers;
    private final RulerInForce ruler;
    private final PlanItems planItems;
    private final Secrecy secrecy;
    private final ReadingLog readings;
    private final RoutingMeters meters;
    private final Clock clock;

    Triage(
            Dossiers dossiers,
            RulerInForce ruler,
            PlanItems planItems,
            Secrecy secrecy,
            ReadingLog readings,
            RoutingMeters meters,
            Clock clock) {
        this.dossiers = dossiers;
        this.ruler = ruler;
        this.planItems = planItems;
        this.secrecy = secrecy;
        this.readings = readings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Part of the queue, and behind which place it goes on, where it does. */
    record Page(List<Dossier> items, @Nullable Place last) {}

    Page queue(CurrentUser user, @Nullable Place after) {
        var found = dossiers.waiting(Readers.of(user), after, SHOWN + 1);
        var page = found.size() <= SHOWN
                ? new Page(found, null)
                : new Page(found.subList(0, SHOWN), Place.of(found.get(SHOWN - 1)));
        readings.shown(page.items().stream().filter(Dossier::restricted).toList(), user.name());
        return page;
    }

    long waiting(CurrentUser user, @Nullable Place after) {
        return dossiers.countWaiting(Readers.of(user), after);
    }

    /** A restricted item does not exist for those who may not see it. */
    Optional<Dossier> find(String feedbackId, CurrentUser user) {
        var found = dossiers.find(feedbackId).filter(Readers.of(user)::mayRead);
        readings.shown(found.stream().filter(Dossier::restricted).toList(), user.name());
        return found;
    }

    TriageOutcome decide(Dossier dossier, int version, Verdicts verdicts, CurrentUser user) {
        if (dossier.version() != version) {
            return dossier.waiting() ? new TriageOutcome.Stale(dossier.version()) : already(dossier);
        }
        if (!dossier.waiting()) {
            return already(dossier);
        }
        check(dossier, verdicts);
        var after = dossier.decided(decision(dossier, verdicts, user));
        if (!dossiers.decide(after)) {
            return already(dossiers.find(dossier.feedbackId()).orElse(dossier));
        }
        meters.triaged(asSuggested(dossier, verdicts));
        return new TriageOutcome.Decided(after);
    }

    private void check(Dossier dossier, Verdicts verdicts) {
        var faults = verdicts instanceof Verdicts.Placed(var shares)
                ? secrecy.faults(dossier, shares)
                : List.<FieldFault>of();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** One cannot be the same as itself, as what is not known, as what itself is no case of its own, or as what ended unanswered. */
    private String original(Dossier dossier, Verdicts.SameAs same, CurrentUser user) {
        var original = (same.byReference() ? dossiers.called(same.reference()) : dossiers.find(same.feedbackId()))
                .filter(Readers.of(user)::mayRead)
                .orElseThrow(() -> new InvalidInput("duplicateOf", "unknown"));
        var outcome = original.last().outcome();
        if (original.feedbackId().equals(dossier.feedbackId())
                || outcome == Outcome.DUPLICATE
                || outcome == Outcome.RETURNED) {
            throw new InvalidInput("duplicateOf", "no-original");
        }
        if (!mayBeAnsweredTogether(dossier, original)) {
            throw new InvalidInput("duplicateOf", "answered-alone");
        }
        var cases = original.last().parts().stream().map(Part::caseId).toList();
        if (same.byReference() && same.part().isEmpty() && cases.size() > 1) {
            throw new InvalidInput("duplicateOf", "several-cases", same.reference() + "-1", cases.size());
        }
        var meant = !same.byReference()
                ? same.original()
                : same.part().isEmpty() ? cases.getFirst() : original.feedbackId() + "-" + same.part();
        if (!cases.contains(meant)) {
            throw new InvalidInput("duplicateOf", "unknown");
        }
        if (!underOneLaw(dossier, original, meant)) {
            throw new InvalidInput("duplicateOf", "under-another-law");
        }
        dossiers.unanswered(original.feedbackId(), meant).ifPresent(how -> {
            throw new InvalidInput("duplicateOf", "original-ended", how);
        });
        return meant;
    }

    /** What tells of one sender or of whom he accuses is told to no other; and what is made up is no case of anybody. */
    private static boolean mayBeAnsweredTogether(Dossier one, Dossier other) {
        return !one.restricted()
                && !other.restricted()
                && one.item().synthetic() == other.item().synthetic();
    }

    /** What has a law of its own ends by the decision that law asks for; of what kind it is that nobody said is for whoever joins it to know. */
    private static boolean underOneLaw(Dossier one, Dossier other, String caseId) {
        var kind = one.last().parts().getFirst().kind();
        return kind == null
                || other.last().parts().stream()
                        .filter(part -> part.caseId().equals(caseId))
                        .map(Part::kind)
                        .filter(Objects::nonNull)
                        .allMatch(second -> kind == second || !kind.hasItsLaw() && !second.hasItsLaw());
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
            case Verdicts.SameAs same ->
                decision(dossier, Outcome.DUPLICATE, dossier.last().parts(), null, original(dossier, same, user), user);
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

    private List<Part> parts(Dossier dossier, Verdicts.Placed verdicts, CurrentUser user) {
        var suggested = ruler.get().rule(dossier.petition());
        var parts = new ArrayList<Part>();
        for (var share : verdicts.parts()) {
            int number = parts.size() + 1;
            parts.add(new Part(
                    number,
                    Part.caseId(dossier.feedbackId(), number),
                    share.content(),
                    share.lead(),
                    share.cooperating().stream()
                            .filter(unit -> !unit.equals(share.lead()))
                            .toList(),
                    share.kind(),
                    share.component(),
                    share.planItem() != null
                            ? share.planItem()
                            : planItems.usual(suggested, share.lead(), share.component()),
                    Secrecy.keeps(dossier, share),
                    share.urgency(),
                    1.0,
                    List.of(new Reason("PERSON", List.of(), "user:" + user.name())),
                    secrecy.conflict(dossier, share)));
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
