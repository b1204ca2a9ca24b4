package vn.langnghe.intake.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;

/** Why somebody opens or corrects a sender's card; without one it stays as it is. */
final class Reason {

    private static final int LONGEST = 200;

    private Reason() {}

    static Optional<FieldFault> fault(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return Optional.of(new FieldFault("reason", "intake.fault.reason"));
        }
        return given.length() > LONGEST
                ? Optional.of(new FieldFault("reason", "intake.fault.too-long", LONGEST))
                : Optional.empty();
    }

    static String demanded(@Nullable String given) {
        fault(given).ifPresent(missing -> {
            throw new InvalidInput(List.of(missing));
        });
        return Objects.requireNonNull(given).strip();
    }
}
