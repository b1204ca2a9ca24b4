package vn.langnghe.routing.alike;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Petition;

/**
 * Recent items that say much the same. What is indexed is only where to look: whether an item may be shown, and which
 * case it is by now, is read from its dossier each time. Restricted ones never appear.
 */
@Component
public class LookAlikes {

    private static final Duration RECENT = Duration.ofDays(90);
    /** Another instance may tell a little later what it registered a little earlier. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int AT_ONCE = 1_000;
    private static final int FEW = 100;
    private static final int MOST_KEPT = 20_000;
    private static final int MOST_WAITING = 5_000;
    private static final int SHOWN = 5;

    private final Dossiers dossiers;
    private final AlikeIndex index = new AlikeIndex();
    private final BlockingQueue<String> arrived = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Clock clock;
    private Instant seen;
    private Instant forgottenSeen;
    private boolean behind;

    LookAlikes(Dossiers dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
        this.seen = clock.instant().minus(RECENT);
        this.forgottenSeen = clock.instant();
    }

    /** Never blocks: what does not fit now is read from the store later, or is one look-alike less. */
    public void arrived(List<Dossier> decided) {
        decided.stream().filter(this::mayBeFound).forEach(dossier -> arrived.offer(dossier.feedbackId()));
    }

    /** Takes in what came here and, when it is quiet, what other instances registered. */
    @Scheduled(fixedDelayString = "${langnghe.routing.look-alikes-every:2s}")
    public synchronized void follow() {
        boolean quiet = arrived.isEmpty();
        for (var some = some(); !some.isEmpty(); some = some()) {
            dossiers.find(some).forEach(this::add);
        }
        if (quiet) {
            fromOthers();
        }
        index.show();
    }

    /** Ids alone wait here: thousands of texts would be megabytes. */
    private List<String> some() {
        var some = new ArrayList<String>(FEW);
        arrived.drainTo(some, FEW);
        return some;
    }

    private void fromOthers() {
        boolean longQuiet = seen.isBefore(clock.instant().minus(OVERLAP.multipliedBy(2)));
        var next = dossiers.registeredFrom(behind || longQuiet ? seen : seen.minus(OVERLAP), AT_ONCE);
        next.forEach(this::add);
        behind = next.size() == AT_ONCE;
        if (!next.isEmpty()) {
            seen = next.getLast().item().registeredAt();
        }
    }

    /** On every instance: each has words of its own in memory. */
    @Scheduled(fixedDelayString = "${langnghe.routing.forget-every:1m}")
    public synchronized void forget() {
        var forgotten = dossiers.forgottenFrom(forgottenSeen.minus(OVERLAP));
        forgottenSeen = clock.instant();
        if (!forgotten.isEmpty()) {
            index.remove(forgotten);
        }
    }

    /** Memory holds what is recent, and of that no more than fits. */
    @Scheduled(fixedDelayString = "${langnghe.routing.forget-look-alikes-every:1h}")
    public synchronized void forgetWhatIsOld() {
        index.keep(clock.instant().minus(RECENT), MOST_KEPT);
    }

    private void add(Dossier dossier) {
        if (mayBeFound(dossier)) {
            index.add(dossier.feedbackId(), dossier.petition(), dossier.item().registeredAt());
        }
    }

    private boolean mayBeFound(Dossier dossier) {
        return !dossier.restricted()
                && dossier.forgotten() == null
                && dossier.item().registeredAt().isAfter(clock.instant().minus(RECENT));
    }

    /** @param itself the item at hand, where it is registered already */
    public List<Duplicate> of(Petition petition, @Nullable String itself) {
        return index.near(petition).stream()
                .filter(near -> !near.feedbackId().equals(itself))
                .flatMap(near -> dossiers.find(near.feedbackId()).stream()
                        .filter(LookAlikes::mayBeShown)
                        .flatMap(dossier -> duplicate(dossier, near.similarity()))
                        .filter(alike -> dossiers.unanswered(near.feedbackId(), alike.caseId())
                                .isEmpty()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean mayBeShown(Dossier dossier) {
        var outcome = dossier.last().outcome();
        return !dossier.restricted()
                && dossier.forgotten() == null
                && outcome != Outcome.RETURNED
                && outcome != Outcome.DUPLICATE;
    }

    private static Stream<Duplicate> duplicate(Dossier dossier, double similarity) {
        return dossier.last().parts().stream()
                .limit(1)
                .map(part -> new Duplicate(
                        dossier.item().reference(),
                        part.caseId(),
                        similarity,
                        dossier.movedTo() == null ? part.lead() : dossier.movedTo(),
                        dossier.item().registeredAt()));
    }

    @PreDestroy
    void close() throws IOException {
        index.close();
    }
}
