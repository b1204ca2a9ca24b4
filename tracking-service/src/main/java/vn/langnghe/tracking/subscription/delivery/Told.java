package vn.langnghe.tracking.subscription.delivery;

import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.subscription.Subscription;

/** Which step of which case concerns whom. What is restricted concerns no program at all. */
final class Told {

    private Told() {}

    static boolean concerns(Subscription subscription, Case matter, Step step) {
        return !matter.restricted() && subscription.wants(Facts.name(step.fact()), units(matter, step));
    }

    /** The unit that has the case, those that work with it, and the one that had it until this step. */
    private static Stream<String> units(Case matter, Step step) {
        var holders = matter.steps().stream()
                .filter(each -> each.number() == step.number() || each.number() == step.number() - 1)
                .flatMap(each -> Stream.ofNullable(each.unit()));
        return Stream.concat(holders, matter.assignment().cooperating().stream())
                .distinct();
    }
}
