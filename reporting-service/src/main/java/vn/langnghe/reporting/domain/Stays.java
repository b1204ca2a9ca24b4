package vn.langnghe.reporting.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a case from unit to unit: the time it lay with one is not another's. */
final class Stays {

    private static final class Minutes {

        private @Nullable Integer acceptance;
        private @Nullable Integer cooperation;
        private @Nullable Integer sender;

        private static int plus(@Nullable Integer before, long more) {
            return (before == null ? 0 : before) + (int) more;
        }
    }

    private final WorkingTime office;
    private final Map<String, Minutes> units = new LinkedHashMap<>();
    private @Nullable String askedBy;
    private @Nullable Instant askedAt;

    private Stays(WorkingTime office) {
        this.office = office;
    }

    static List<Stay> of(List<Step> steps, WorkingTime office) {
        var stays = new Stays(office);
        for (int index = 0; index < steps.size(); index++) {
            stays.cooperation(steps.get(index));
            stays.lay(
                    steps.get(index),
                    index + 1 < steps.size() ? steps.get(index + 1).at() : null);
        }
        return stays.units.entrySet().stream()
                .map(each -> new Stay(
                        each.getKey(), each.getValue().acceptance, each.getValue().cooperation, each.getValue().sender))
                .toList();
    }

    private Minutes at(String unit) {
        return units.computeIfAbsent(unit, _ -> new Minutes());
    }

    /** It lay where the step left it until the next; the last one lasts. */
    private void lay(Step step, @Nullable Instant until) {
        var unit = step.unit();
        if (unit == null) {
            return;
        }
        var minutes = at(unit);
        if (until != null && Stage.of(step.status()) == Stage.ACCEPTANCE) {
            minutes.acceptance = Minutes.plus(minutes.acceptance, office.minutes(step.at(), until));
        } else if (until != null && Stage.of(step.status()) == Stage.SENDER) {
            minutes.sender = Minutes.plus(minutes.sender, office.minutes(step.at(), until));
        }
    }

    /** From asking another unit to its contribution, with the unit that asked. */
    private void cooperation(Step step) {
        if (step.kind() == StepKind.COOPERATION_REQUESTED && askedAt == null) {
            askedAt = step.at();
            askedBy = step.unit();
        } else if (step.kind() == StepKind.CONTRIBUTED && askedAt != null) {
            if (askedBy != null) {
                var minutes = at(askedBy);
                minutes.cooperation = Minutes.plus(minutes.cooperation, office.minutes(askedAt, step.at()));
            }
            askedAt = null;
        }
    }
}
