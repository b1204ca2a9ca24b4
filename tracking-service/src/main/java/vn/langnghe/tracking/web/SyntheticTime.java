package vn.langnghe.tracking.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.InvalidInput;

/** The moment at which a step of a synthetic case is played, where this installation allows such cases. */
@Component
public class SyntheticTime {

    public static final String HEADER = "X-Synthetic-Time";

    private final boolean allowed;

    SyntheticTime(@Value("${langnghe.synthetic.allowed:false}") boolean allowed) {
        this.allowed = allowed;
    }

    public Optional<Instant> of(@Nullable String header) {
        return of(HEADER, header);
    }

    public Optional<Instant> of(String field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!allowed) {
            throw new InvalidInput(field, "tracking.invalid.not-synthetic");
        }
        try {
            return Optional.of(Instant.parse(value));
        } catch (DateTimeException notAnInstant) {
            throw new InvalidInput(field, "pattern");
        }
    }
}
