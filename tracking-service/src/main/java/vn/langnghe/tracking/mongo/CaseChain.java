package vn.langnghe.tracking.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.secrets.Signer;

/**
 * The chain of seals of a stored case. A step something was erased from keeps the seal of what stood there, so that the
 * chain and its anchors hold; that it was the house that erased it, and what it left, the last erasure has signed.
 */
@Component
class CaseChain {

    private static final String NUMBER = "number";
    private static final @Nullable String ERASED = Facts.NAMES.get(Fact.Erased.class);

    private final Signer signer;

    CaseChain(Signer signer) {
        this.signer = signer;
    }

    Signer.Signed signed(String caseId, List<Document> remains) {
        return signer.sign(statement(caseId, remains));
    }

    /** Whether every step is as it was written, or as the house left it when it erased something. */
    boolean intact(Document stored) {
        var steps = stored.getList(CaseDocument.STEPS, Document.class);
        return Objects.equals(stored.getInteger(CaseDocument.NUMBER), lastNumber(steps))
                && excused(stored.getString(CaseDocument.ID), broken(steps), steps)
                && restIntact(stored, steps);
    }

    /** Cases whose last step is from before this was sealed say nothing of it. */
    private static boolean restIntact(Document stored, List<Document> steps) {
        var sealed = steps.isEmpty() ? null : steps.getLast().getString(Rest.FIELD);
        if (sealed == null) {
            return true;
        }
        try {
            var matter = CaseDocument.read(stored);
            return sealed.equals(Rest.of(matter))
                    && CaseDocument.trackKey(matter).equals(stored.getString(CaseDocument.TRACK_KEY));
        } catch (Cases.Unreadable changed) {
            return false;
        }
    }

    private static @Nullable Integer lastNumber(List<Document> steps) {
        return steps.isEmpty() ? null : steps.getLast().getInteger(NUMBER);
    }

    /** The numbers of the steps that are not what their seal says. */
    private static List<Integer> broken(List<Document> steps) {
        var broken = new ArrayList<Integer>();
        String before = null;
        for (var step : steps) {
            if (!Seal.of(before, step).equals(step.getString(Seal.FIELD))) {
                broken.add(step.getInteger(NUMBER));
            }
            before = step.getString(Seal.FIELD);
        }
        return broken;
    }

    private boolean excused(String caseId, List<Integer> broken, List<Document> steps) {
        var last = lastErasure(steps);
        if (last.isEmpty()) {
            return broken.isEmpty();
        }
        var erased = last.get().getList("erased", Integer.class);
        var remains = steps.stream()
                .filter(step -> erased.contains(step.getInteger(NUMBER)))
                .toList();
        var signed = new Signer.Signed(last.get().getString("key"), last.get().getString("signature"));
        return erased.containsAll(broken) && signer.verifies(statement(caseId, remains), signed);
    }

    /** The fact of the last erasure, as it is stored. */
    static Optional<Document> lastErasure(List<Document> steps) {
        return steps.reversed().stream()
                .map(step -> step.get("fact", Document.class))
                .filter(fact -> Objects.equals(ERASED, fact.getString("type")))
                .findFirst();
    }

    private static String statement(String caseId, List<Document> remains) {
        return "langnghe erasure 1\n" + caseId + "\n" + Seal.of(null, new Document(CaseDocument.STEPS, remains)) + "\n";
    }
}
