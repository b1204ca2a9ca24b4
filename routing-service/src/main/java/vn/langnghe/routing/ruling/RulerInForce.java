package vn.langnghe.routing.ruling;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.book.Editions;

/**
 * The ruler everybody uses now; replaced whole, never changed. What another instance has put in force is noticed within
 * a few seconds.
 */
@Component
public class RulerInForce {

    private static final Logger log = LoggerFactory.getLogger(RulerInForce.class);

    private final RulerFactory factory;
    private final Editions editions;
    private final AtomicReference<Made> current;

    /** Still in use for a moment by those who asked before; closed at the next look. */
    private @Nullable Ruler retired;

    private record Made(Ruler ruler, Editions.@Nullable InForce from) {}

    RulerInForce(RulerFactory factory, Editions editions) {
        this.factory = factory;
        this.editions = editions;
        var from = editions.inForce();
        this.current = new AtomicReference<>(new Made(factory.make(from), from));
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
        if (!from.equals(current.get().from)) {
            var ruler = factory.make(from);
            retired = current.getAndSet(new Made(ruler, from)).ruler;
            log.info("Rules, plan and model in force: {}", ruler.versions());
        }
    }
}
