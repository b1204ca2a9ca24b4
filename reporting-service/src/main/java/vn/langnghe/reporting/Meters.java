package vn.langnghe.reporting;

/** Every meter this service adds. */
public enum Meters {
    /** Steps of cases read, by outcome ADDED, REPEATED, TOO_EARLY. */
    STEPS("langnghe.reporting.steps"),
    /** Cases with a hole in their numbers. */
    GAPS("langnghe.reporting.gaps"),
    /** Cases whose newest state no report can count. */
    LEFT_OUT("langnghe.reporting.left.out"),
    /** How long a report took. */
    REPORT("langnghe.reporting.report"),
    /** Differences found by the last reconciliation. */
    DIFFERENCES("langnghe.reporting.differences"),
    /** Events of cases in the log that are not folded yet; NaN while the broker does not say. */
    LAG("langnghe.reporting.lag"),
    /** Drafts of periodic reports past their day that nobody issued; NaN before the first look. */
    DRAFTS_LATE("langnghe.reporting.drafts.late");

    private final String meter;

    Meters(String meter) {
        this.meter = meter;
    }

    public String meter() {
        return meter;
    }
}
