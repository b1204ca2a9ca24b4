package vn.langnghe.tracking.domain.deadline;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    FILING,
    /** An answered case is closed when the sender has said nothing for so long. */
    SILENCE,
    /** After an answer the sender may have the case begin again for so long. */
    REOPENING,
    /** How often a case may begin again; no term. */
    REOPENINGS,
    /** A unit that gets what another had accepted takes it over within so long. */
    HANDOVER,
    /** So long before something is due whoever owes it is reminded. */
    REMINDER,
    /** What is late for so long is told to the leader, not only to the head of the unit. */
    ESCALATION,
    /** A question the sender does not answer for so long comes back to the unit. */
    SENDER_SILENCE,
    /** A published answer is reviewed after so long. */
    ANSWER_REVIEW,
    /** How much one sender may add to a case; no term. */
    MESSAGES,
    /** How much of it within a day on his own page; no term. */
    MESSAGES_A_DAY,
    /** A suspension that lasts so long is looked at again. */
    STANDSTILL;

    /** Rules of the house that every house has: what it has not written itself stays as shipped. */
    public static final Set<Stage> OF_THE_HOUSE = Collections.unmodifiableSet(EnumSet.range(SILENCE, STANDSTILL));

    private static final Set<Stage> COUNTED_IN_TIMES = EnumSet.of(REOPENINGS, MESSAGES, MESSAGES_A_DAY);

    /** Whether it says how often, and no days. */
    boolean countedInTimes() {
        return COUNTED_IN_TIMES.contains(this);
    }

    /** Whether somebody owes something by its end; what a sender may do until then is nobody's lateness. */
    public boolean owed() {
        return this != SILENCE && this != REOPENING;
    }

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
