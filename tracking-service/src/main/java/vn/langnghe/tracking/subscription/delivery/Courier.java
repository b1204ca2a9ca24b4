package vn.langnghe.tracking.subscription.delivery;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.subscription.Subscription;
import vn.langnghe.tracking.subscription.Subscriptions;

/** Sees to it that what waits goes out, each subscriber on his own, so that a slow one delays nobody else. */
@Component
class Courier implements DisposableBean {

    private final Subscriptions subscriptions;
    private final Round round;
    private final Clock clock;
    private final Set<String> onTheWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhooks-", 0).factory());
    private volatile boolean news = true;

    Courier(Subscriptions subscriptions, Round round, Clock clock) {
        this.subscriptions = subscriptions;
        this.round = round;
        this.clock = clock;
    }

    /** Look at the queue soon, rather than only when the next retry may be due. */
    void somethingToDo() {
        news = true;
    }

    @Scheduled(fixedDelayString = "200ms", initialDelayString = "1s")
    void look() {
        if (news) {
            news = false;
            lookForDue();
        }
    }

    /** What waits for its time, and what other instances have put in line or left behind. */
    @Scheduled(fixedDelayString = "${langnghe.webhooks.look:3s}", initialDelayString = "2s")
    void lookForDue() {
        var now = clock.instant();
        for (var subscription : subscriptions.active()) {
            if (!subscription.resting(now) && onTheWay.add(subscription.id())) {
                threads.execute(() -> go(subscription));
            }
        }
    }

    private void go(Subscription subscription) {
        try {
            while (round.deliver(subscription) == Round.Result.MORE) {
                // as long as everything arrives and there is more
            }
        } finally {
            onTheWay.remove(subscription.id());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
