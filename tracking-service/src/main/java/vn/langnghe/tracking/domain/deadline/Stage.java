package vn.langnghe.tracking.domain.deadline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The step a clock runs for. */
public enum Stage {
    TRIAGE,
    ACKNOWLEDGEMENT,
    ACCEPTANCE,
    FORWARDING,
    RESOLUTION,
    /** One more term, counted from the end of the one that runs out. */
    EXTENSION,
    NOTICE,
    REPLY,
    STATUS_UPDATE,
    CEILING,
    PUBLICATION,
    EXECUTION,
    FILING;

    /** The name in the API and in the rule files: {@code status_update}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equalsIgnoreCase(wire))
                .findFirst();
    }
}
