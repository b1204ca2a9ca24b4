package vn.langnghe.routing.ruling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The ruler everybody uses now; replaced whole, never changed. */
@Component
public class RulerInForce {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicReference<Ruler> current;

    RulerInForce(Clock clock) {
        current = new AtomicReference<>(
                Ruler.shipped(Settings.AUTOMATIC_FROM, LocalDate.ofInstant(clock.instant(), HERE)));
    }

    public Ruler get() {
        return current.get();
    }

    public void replace(Ruler next) {
        current.set(next);
    }
}
