package vn.langnghe.routing.ruling;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

    private final RulerFactory factory;
    private final Editions editions;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final AtomicReference<Made> current;

    /** Still in use for a moment by those who asked before; closed at the next look. */
    private @Nullable Ruler retired;

    /** What is in force depends on the day too: rules, plans and units begin and end. */
    private record Made(Ruler ruler, Editions.InForce from, LocalDate day) {}

    RulerInForce(RulerFactory factory, Editions editions, Units units, ApplicationEventPublisher events) {
        this.factory = factory;
        this.editions = editions;
        this.units = units;
        this.events = events;
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
        if (retired != null) {
            retired.close();
            retired = null;
        }
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
        retired = current.getAndSet(new Made(ruler, from, day)).ruler;
        log.info("Rules, plan and model in force: {}", ruler.versions());
    }
}
