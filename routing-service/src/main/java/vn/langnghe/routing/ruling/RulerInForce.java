package vn.langnghe.routing.ruling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.book.PlansChanged;
import vn.langnghe.routing.unit.Units;
import vn.langnghe.routing.unit.UnitsChanged;

/**
 * The ruler everybody uses now; replaced whole, never changed. What another instance has put in force is noticed within
 * a few seconds.
 */
@Component
public class RulerInForce {

    private static final Logger log = LoggerFactory.getLogger(RulerInForce.class);

    /** No batch and no page holds a ruler longer. */
    private static final Duration LONGEST_USE = Duration.ofSeconds(30);

    private final RulerFactory factory;
    private final Editions editions;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<Made> current;

    /** Still in use for a moment by those who asked before. */
    private final Deque<Retired> retired = new ArrayDeque<>();

    private record Retired(Ruler ruler, Instant at) {}

    /** What is in force depends on the day too: rules, plans and units begin and end. */
    private record Made(Ruler ruler, Editions.InForce from, LocalDate day) {}

    RulerInForce(RulerFactory factory, Editions editions, Units units, ApplicationEventPublisher events, Clock clock) {
        this.factory = factory;
        this.editions = editions;
        this.units = units;
        this.events = events;
        this.clock = clock;
        var from = editions.inForce();
        units.replace(editions.units(from.units()).content());
        this.current = new AtomicReference<>(new Made(factory.make(from), from, factory.today()));
    }

    public Ruler get() {
        return current.get().ruler;
    }

    /** Right away after a change of one's own; on the clock for those of others. */
    @Scheduled(fixedDelayString = "${langnghe.routing.follow-others:3s}")
    public synchronized void refresh() {
        closeWhatNobodyUses();
        var from = editions.inForce();
        var made = current.get();
        var day = factory.today();
        if (from.equals(made.from) && day.equals(made.day)) {
            return;
        }
        if (from.units() != made.from.units()) {
            units.replace(editions.units(from.units()).content());
            events.publishEvent(new UnitsChanged());
        }
        if (from.plans() != made.from.plans()) {
            events.publishEvent(new PlansChanged());
        }
        var ruler = factory.make(from);
        retired.add(new Retired(current.getAndSet(new Made(ruler, from, day)).ruler, clock.instant()));
        log.info("Rules, plan and model in force: {}", ruler.versions());
    }

    private void closeWhatNobodyUses() {
        var longAgo = clock.instant().minus(LONGEST_USE);
        while (!retired.isEmpty() && retired.getFirst().at().isBefore(longAgo)) {
            retired.removeFirst().ruler().close();
        }
    }
}
