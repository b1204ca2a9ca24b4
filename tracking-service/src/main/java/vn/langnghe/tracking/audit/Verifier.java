package vn.langnghe.tracking.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.audit.Verification.Fault;
import vn.langnghe.tracking.audit.Verification.Where;
import vn.langnghe.tracking.mongo.CaseSeals;
import vn.langnghe.tracking.secrets.Signer;

/** Recomputes every chain, every anchor, and whether every link an anchor has fixed is still there; one by one. */
@Component
class Verifier {

    private static final int BATCH = 500;

    private final CaseSeals seals;
    private final Readings readings;
    private final Anchors anchors;
    private final Signer signer;
    private final Clock clock;

    Verifier(CaseSeals seals, Readings readings, Anchors anchors, Signer signer, Clock clock) {
        this.seals = seals;
        this.readings = readings;
        this.anchors = anchors;
        this.signer = signer;
        this.clock = clock;
    }

    Verification everything() {
        var found = new Findings(clock.instant());
        seals.check(checked -> {
            found.cases++;
            found.fault(!checked.intact(), Where.STEPS, checked.caseId());
        });
        readings.check(checked -> {
            found.readings++;
            found.fault(!checked.intact(), Where.READINGS, checked.caseId());
        });
        var all = anchors.all();
        String previous = null;
        for (var anchor : all) {
            anchor(anchor, previous, found);
            previous = anchor.digest();
        }
        signatures(all, found);
        return found.at(clock.instant());
    }

    private void anchor(Anchor anchor, @Nullable String previous, Findings found) {
        found.anchors++;
        var digest = new Digest(anchor.previous());
        var batch = new ArrayList<Head>();
        anchors.headsOf(anchor, head -> {
            digest.add(head);
            batch.add(head);
            if (batch.size() == BATCH) {
                heads(List.copyOf(batch), found);
                batch.clear();
            }
        });
        heads(batch, found);
        var whole = digest.hex().equals(anchor.digest()) && Objects.equals(previous, anchor.previous());
        found.fault(!whole, Where.ANCHOR, anchor.day().toString());
    }

    /** A signed anchor vouches for all before it; none after the first signed one may go without. */
    private void signatures(List<Anchor> all, Findings found) {
        var known = all.stream().anyMatch(this::isOurs);
        var begun = false;
        for (var anchor : all) {
            begun = begun || anchor.signed() != null;
            found.fault(
                    !known || (begun && !isOurs(anchor)),
                    Where.SIGNATURE,
                    anchor.day().toString());
        }
    }

    private boolean isOurs(Anchor anchor) {
        return anchor.signed() != null && signer.verifies(anchor.statement(), anchor.signed());
    }

    private void heads(List<Head> heads, Findings found) {
        var steps = seals.of(heads.stream()
                .filter(head -> head.chain().equals(Head.STEPS))
                .map(Head::caseId)
                .toList());
        for (var head : heads) {
            found.heads++;
            found.fault(!head.seal().equals(now(head, steps)), Where.ANCHORED, head.caseId());
        }
    }

    private @Nullable String now(Head head, Map<String, Map<Integer, String>> steps) {
        return head.chain().equals(Head.STEPS)
                ? steps.getOrDefault(head.caseId(), Map.of()).get(head.number())
                : readings.seal(head.caseId(), head.number());
    }

    private static final class Findings {

        private static final int NAMED = 100;

        private final Instant startedAt;
        private final List<Fault> first = new ArrayList<>();
        private long cases;
        private long readings;
        private long anchors;
        private long heads;
        private long faults;

        Findings(Instant startedAt) {
            this.startedAt = startedAt;
        }

        void fault(boolean broken, Where where, String id) {
            if (!broken) {
                return;
            }
            faults++;
            if (first.size() < NAMED) {
                first.add(new Fault(where, id));
            }
        }

        Verification at(Instant finishedAt) {
            return new Verification(startedAt, finishedAt, cases, readings, anchors, heads, faults, List.copyOf(first));
        }
    }
}
