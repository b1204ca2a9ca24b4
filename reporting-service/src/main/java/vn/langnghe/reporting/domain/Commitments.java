package vn.langnghe.reporting.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the dated promises of one case. */
public record Commitments(int made, int kept, int missed, Optional<LocalDate> nextDue) {

    static Commitments of(List<Step> steps) {
        Map<Integer, LocalDate> waiting = new HashMap<>();
        int made = 0;
        int kept = 0;
        int missed = 0;
        for (var step : steps) {
            var commitment = step.commitment();
            if (commitment == null) {
                continue;
            }
            switch (step.kind()) {
                case COMMITMENT_MADE -> {
                    made++;
                    if (commitment.dueOn() != null) {
                        waiting.put(commitment.number(), commitment.dueOn());
                    }
                }
                case COMMITMENT_KEPT -> {
                    kept++;
                    waiting.remove(commitment.number());
                }
                case COMMITMENT_MISSED -> {
                    missed++;
                    waiting.remove(commitment.number());
                }
                default -> throw new IllegalStateException("no commitment is part of " + step.kind());
            }
        }
        return new Commitments(made, kept, missed, waiting.values().stream().min(LocalDate::compareTo));
    }
}
