package vn.langnghe.routing.messaging;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.events.Received;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Part;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.ruling.RulerInForce;

/**
 * Says of everything a sender adds who may read it. Nothing is remembered: what comes twice is ruled and told twice, so
 * that an addition replayed from the dead letters is told of again.
 */
@Component
class FollowupRuler {

    private final RulerInForce ruler;
    private final Dossiers dossiers;
    private final FollowupVerdicts verdicts;
    private final Clock clock;

    FollowupRuler(RulerInForce ruler, Dossiers dossiers, FollowupVerdicts verdicts, Clock clock) {
        this.ruler = ruler;
        this.dossiers = dossiers;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    void rule(List<Received<FeedbackFollowedUp>> batch) {
        batch.forEach(received -> verdicts.tell(ruled(received.event())));
    }

    private FollowupRuled ruled(FeedbackFollowedUp added) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new FollowupRuled(added.followupId(), added.feedbackId(), restricted(added), now);
    }

    private boolean restricted(FeedbackFollowedUp added) {
        var words = added.text();
        if (words == null || words.isBlank()) {
            return false;
        }
        return dossiers.find(added.feedbackId())
                .map(known -> !goesToFew(known, added) && accuses(known, added.caseId(), words))
                .orElseGet(() -> accuses(words));
    }

    private boolean accuses(Dossier dossier, @Nullable String caseId, String words) {
        var saying = dossier.petition().saying(words);
        return dossier.holders(caseId).stream().anyMatch(unit -> ruler.get().tellsOf(unit, saying));
    }

    /** It has overtaken its item: as if nobody worked on that yet. */
    private boolean accuses(String words) {
        return ruler.get().rule(Petition.of(null, words)).restricted();
    }

    /** What names no case goes to the restricted ones of its item alone, where there are any. */
    private static boolean goesToFew(Dossier dossier, FeedbackFollowedUp added) {
        return dossier.restricted()
                && dossier.last().parts().stream()
                        .filter(part -> part.caseId().equals(added.caseId()))
                        .allMatch(Part::restricted);
    }
}
