package vn.langnghe.routing.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.matching.Yamls;

/** The plans that come with the service. */
public final class ShippedPlans {

    private ShippedPlans() {}

    public static List<Plan> all() {
        return Stream.of("kh202", "kh202-successors")
                .map(name -> Yamls.one("/plans/" + name + ".yaml", Plan.class))
                .toList();
    }

    public static Plan inForce(LocalDate day) {
        var plans = all();
        return plans.stream().filter(plan -> plan.inForce(day)).findFirst().orElse(plans.getFirst());
    }
}
