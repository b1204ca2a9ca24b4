package vn.langnghe.tracking.subscription.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.subscription.Subscription;

/** Sends again what a program has missed: the steps of the cases are the events, so nothing else is kept for it. */
@Component
public class Repeats {

    private static final int AT_ONCE = 500;

    private final Cases cases;
    private final Queue queue;
    private final Courier courier;
    private final Clock clock;

    Repeats(Cases cases, Queue queue, Courier courier, Clock clock) {
        this.cases = cases;
        this.queue = queue;
        this.courier = courier;
        this.clock = clock;
    }

    /** Puts every step since then in line again; how many there are. */
    public int since(Instant since, Subscription subscription) {
        var found = new ArrayList<Delivery>();
        var all = new int[1];
        cases.changedSince(since, matter -> {
            again(subscription, matter, since).forEach(found::add);
            if (found.size() >= AT_ONCE) {
                all[0] += put(found);
            }
        });
        all[0] += put(found);
        courier.somethingToDo();
        return all[0];
    }

    private int put(List<Delivery> found) {
        var size = found.size();
        queue.putAgain(found);
        found.clear();
        return size;
    }

    private Stream<Delivery> again(Subscription subscription, Case matter, Instant since) {
        return matter.steps().stream()
                .filter(step -> !step.at().isBefore(since))
                .filter(step -> Told.concerns(subscription, matter, step))
                .map(step -> delivery(subscription, matter, step));
    }

    /** Puts one event in line again; false when it never concerned this program. */
    public boolean one(String eventId, Subscription subscription) {
        var slash = eventId.lastIndexOf('/');
        var delivery = cases.find(eventId.substring(0, Math.max(0, slash))).stream()
                .flatMap(matter -> matter.steps().stream()
                        .filter(step -> String.valueOf(step.number()).equals(eventId.substring(slash + 1)))
                        .filter(step -> Told.concerns(subscription, matter, step))
                        .map(step -> delivery(subscription, matter, step)))
                .toList();
        queue.putAgain(delivery);
        courier.somethingToDo();
        return !delivery.isEmpty();
    }

    private Delivery delivery(Subscription subscription, Case matter, Step step) {
        return Delivery.fresh(
                subscription.id(), matter.id(), step.number(), Facts.name(step.fact()), step.at(), clock.instant());
    }
}
