package vn.langnghe.reporting.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * After which steps of a case its clock stands still: while it is suspended, and while the sender is asked, save where
 * a law of its own lets the term run on meanwhile.
 */
final class Standstill {

    /** Kinds whose terms a question to the sender does not stop (Luật Khiếu nại, Luật Tố cáo). */
    private static final Set<String> OF_THEIR_OWN_LAW = Set.of("COMPLAINT", "DENUNCIATION");

    private final boolean[] stands;

    Standstill(List<Step> steps) {
        stands = new boolean[steps.size()];
        String kind = null;
        for (int index = 0; index < stands.length; index++) {
            var step = steps.get(index);
            kind = step.nature() == null ? kind : step.nature().kind();
            stands[index] = standsIn(step.status(), kind);
        }
    }

    private static boolean standsIn(Status status, @Nullable String kind) {
        return status == Status.SUSPENDED
                || status == Status.AWAITING_SENDER && (kind == null || !OF_THEIR_OWN_LAW.contains(kind));
    }

    /** From the step at this place to the next. */
    boolean after(int index) {
        return stands[index];
    }
}
