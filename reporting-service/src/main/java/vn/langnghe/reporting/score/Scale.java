package vn.langnghe.reporting.score;

/** From 1 to 10 between two goal posts, as PCI and DDCI scale: {@code 9 (x − min) ÷ (max − min) + 1}, or 11 less that. */
record Scale(double low, double high, boolean lowerIsBetter) {

    /** Where nobody differs from anybody, nobody is better. */
    private static final double MIDDLE = 5.5;

    double of(double value) {
        if (high <= low) {
            return MIDDLE;
        }
        double scaled = 9 * (Math.clamp(value, low, high) - low) / (high - low) + 1;
        return lowerIsBetter ? 11 - scaled : scaled;
    }
}
