package vn.langnghe.routing.book;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.bulletin.Bulletin;
import vn.langnghe.platform.bulletin.Bulletins;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.matching.Fingerprint;

/** Tells the others about plans that are new or changed. */
@Component
public class PlanPublisher {

    public static final Bulletin PLANS = new Bulletin("plans", "plans.v1", "vn.langnghe.plan.published.v1", "/plan/");

    private final Editions editions;
    private final Bulletins bulletins;

    PlanPublisher(Editions editions, Bulletins bulletins) {
        this.editions = editions;
        this.bulletins = bulletins;
    }

    @EventListener({ApplicationReadyEvent.class, PlansChanged.class})
    void publishWhatChanged() {
        everPlanned()
                .forEach((code, plan) -> bulletins.publish(
                        PLANS, code, Fingerprint.of(plan), version -> PlanPublished.of(plan, version)));
    }

    /** Who goes back to an earlier edition takes back the plans added since: they were told, so they become drafts. */
    private Map<String, Plan> everPlanned() {
        var plans = new LinkedHashMap<String, Plan>();
        for (int edition = 0; edition <= editions.latest(Editions.Book.PLANS); edition++) {
            editions.plans(edition).content().forEach(plan -> plans.put(plan.code(), plan.drafted()));
        }
        editions.plans(editions.inForce().plans()).content().forEach(plan -> plans.put(plan.code(), plan));
        return plans;
    }
}
