package vn.langnghe.intake.channel;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.langnghe.intake.domain.Channel;

/**
 * What a platform signed and we cannot make out. To refuse it would cost the other messages that came with it, and in the
 * end the whole webhook; it is counted instead, for it means that the platform changed.
 */
@Component
public class OddEvents {

    private final MeterRegistry meters;

    OddEvents(MeterRegistry meters) {
        this.meters = meters;
    }

    public <T> Optional<T> readable(Channel channel, Supplier<@Nullable T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (JacksonException odd) {
            meters.counter("langnghe.intake.events.odd", "channel", channel.name())
                    .increment();
            return Optional.empty();
        }
    }
}
