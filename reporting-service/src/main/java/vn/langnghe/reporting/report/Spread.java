package vn.langnghe.reporting.report;

/** How a measure spreads: of how many cases, and its quarters, its median and its 90th percentile. */
record Spread(long n, double low, double median, double high, double p90) {

    static final double[] SHARES = {0.25, 0.5, 0.75, 0.9};

    static Spread of(Tally tally) {
        var found = tally.quantiles(SHARES);
        return new Spread(tally.n(), found[0], found[1], found[2], found[3]);
    }
}
