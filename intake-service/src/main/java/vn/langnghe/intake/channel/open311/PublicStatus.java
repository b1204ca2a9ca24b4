package vn.langnghe.intake.channel.open311;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a case is, in the house's words, in GeoReport's two and in those of FixMyStreet. Least far first. */
public enum PublicStatus {
    IN_TRIAGE(true, "FOR_TRIAGE"),
    ASSIGNED(true, "OPEN"),
    REOPENED(true, "REOPEN"),
    ACCEPTED(true, "IN_PROGRESS"),
    AWAITING_SENDER(true, "INVESTIGATING"),
    SUSPENDED(true, "ACTION_SCHEDULED"),
    /** The unit's word; the sender may still object. */
    RESOLVED(true, "IN_PROGRESS"),
    FORWARDED(false, "NOT_COUNCILS_RESPONSIBILITY"),
    DECLINED(false, "NO_FURTHER_ACTION"),
    TERMINATED(false, "NO_FURTHER_ACTION"),
    MERGED(false, "DUPLICATE"),
    WITHDRAWN(false, "CANCELLED"),
    CLOSED(false, "CLOSED");

    private final boolean open;
    private final String fixMyStreet;

    PublicStatus(boolean open, String fixMyStreet) {
        this.open = open;
        this.fixMyStreet = fixMyStreet;
    }

    /** Nothing for a status this code does not know yet. */
    public static Optional<PublicStatus> of(String status) {
        return Arrays.stream(values()).filter(one -> one.name().equals(status)).findFirst();
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether it only comes after somebody has taken it up. */
    boolean isTakenUp() {
        return switch (this) {
            case ACCEPTED, AWAITING_SENDER, SUSPENDED, RESOLVED, CLOSED -> true;
            case IN_TRIAGE, ASSIGNED, REOPENED, FORWARDED, DECLINED, TERMINATED, MERGED, WITHDRAWN -> false;
        };
    }

    String spelled() {
        return open ? "open" : "closed";
    }

    String fixMyStreet() {
        return fixMyStreet;
    }

    String messageKey() {
        return "intake.open311.status." + name().toLowerCase(Locale.ROOT);
    }
}
