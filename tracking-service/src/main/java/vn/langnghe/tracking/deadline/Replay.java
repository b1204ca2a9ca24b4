package vn.langnghe.tracking.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.deadline.LawfulDeadlines;
import vn.langnghe.tracking.domain.lifecycle.DueDates;

/**
 * Counts open cases again when rules or calendar changed. A change is marked as replayed only after every case it moves
 * was saved, so that whatever a crash cut short is finished at the next start; a case already moved is not moved again.
 */
@Component
public class Replay {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int ATTEMPTS = 5;

    private final ReferenceData reference;
    private final Edits edits;
    private final Cases cases;
    private final Clock clock = Clock.systemUTC();

    Replay(ReferenceData reference, Edits edits, Cases cases) {
        this.reference = reference;
        this.edits = edits;
        this.cases = cases;
    }

    /** What would move if this were in force; of restricted cases only that they would. */
    public List<Move> preview(LawfulDeadlines other) {
        var before = new DueDates(reference.current().deadlines());
        var after = new DueDates(other);
        var moves = new ArrayList<Move>();
        cases.changedSince(
                Instant.EPOCH,
                matter -> Move.of(matter, before, after).stream()
                        .map(move -> matter.restricted() ? move.unnamed() : move)
                        .forEach(moves::add));
        return moves;
    }

    @EventListener(ApplicationReadyEvent.class)
    void finish() {
        if (!waiting(edits.replayed()).isEmpty()) {
            LOG.info("{} cases moved by changes that were cut short", run());
        }
    }

    /** Moves the cases that changes since the last run move; says how many. */
    public synchronized int run() {
        var replayed = edits.replayed();
        var waiting = waiting(replayed);
        if (waiting.isEmpty()) {
            return 0;
        }
        var before = new DueDates(reference.asOf(replayed).deadlines());
        var after = new DueDates(reference.refresh().deadlines());
        var reason = waiting.stream().anyMatch(id -> id.startsWith(RuleSetDocument.PREFIX))
                ? "RULE_CHANGED"
                : "CALENDAR_CHANGED";
        var moved = moves(before, after).stream()
                .map(Move::caseId)
                .distinct()
                .filter(id -> move(id, before, after, reason))
                .count();
        waiting.forEach(id -> edits.replayed(id, (int) moved, clock.instant()));
        return (int) moved;
    }

    private Set<String> waiting(Set<String> replayed) {
        var ids = new HashSet<String>();
        Stream.concat(
                        edits.ruleSets().stream().map(RuleSetDocument::id),
                        edits.calendars().stream().map(CalendarDocument::id))
                .filter(id -> !replayed.contains(id))
                .forEach(ids::add);
        return ids;
    }

    private List<Move> moves(DueDates before, DueDates after) {
        var moves = new ArrayList<Move>();
        cases.changedSince(Instant.EPOCH, matter -> moves.addAll(Move.of(matter, before, after)));
        return moves;
    }

    /** Somebody may be working on the case: what they wrote stays, and the case is counted again as it is then. */
    private boolean move(String id, DueDates before, DueDates after, String reason) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var matter = cases.find(id).orElse(null);
            var moves = matter == null ? List.<Move>of() : Move.of(matter, before, after);
            if (matter == null || moves.isEmpty()) {
                return false;
            }
            if (cases.save(matter, moved(matter, moves, reason)) == Cases.Saving.SAVED) {
                return true;
            }
        }
        throw new IllegalStateException("case " + id + " changes faster than it can be counted again");
    }

    private Case moved(Case matter, List<Move> moves, String reason) {
        var now = clock.instant();
        var next = matter;
        for (var move : moves) {
            next = move.applied(next, now);
        }
        return next.tell(new Fact.DueChanged(next.dueAt(), reason), Actor.SYSTEM, now, null);
    }
}
