package vn.langnghe.tracking.live;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.worklist.Row;
import vn.langnghe.tracking.worklist.WorklistQuery.Sight;

/** What somebody who watches is told. */
sealed interface News {

    /** A row as it is now. */
    record Changed(Row row) implements News {}

    /** It has left his lists. */
    record Gone(String caseId) implements News {}

    /** More happened than could be told one by one: look again. */
    record LookAgain() implements News {}

    /** Nothing for who neither sees the case nor saw it before. */
    static Optional<News> of(Case matter, Row row, Sight sight) {
        if (sight.sees(matter)) {
            return Optional.of(new Changed(row));
        }
        return saw(matter, sight) ? Optional.of(new Gone(matter.id())) : Optional.empty();
    }

    /** Whether it stood in his lists until its last step. What was restricted then did not. */
    private static boolean saw(Case matter, Sight sight) {
        var steps = matter.steps();
        if (steps.size() < 2 || restricted(steps.subList(0, steps.size() - 1))) {
            return false;
        }
        var before = steps.get(steps.size() - 2);
        return sight.allUnits()
                || (sight.inTriage() && before.status() == Status.IN_TRIAGE)
                || (before.unit() != null && sight.units().contains(before.unit()));
    }

    private static boolean restricted(List<Step> steps) {
        return steps.reversed().stream()
                .flatMap(step -> switch (step.fact()) {
                    case Fact.Opened opened -> Stream.of(opened.restricted());
                    case Fact.Assigned assigned -> Stream.of(assigned.restricted());
                    case Fact _ -> Stream.<Boolean>empty();
                })
                .findFirst()
                .orElse(false);
    }
}
