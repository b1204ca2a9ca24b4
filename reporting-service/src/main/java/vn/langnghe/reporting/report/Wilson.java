package vn.langnghe.reporting.report;

/** The 95 % interval of a share after Wilson: honest for few cases and near 0 or 1. */
record Wilson(double low, double high) {

    private static final double Z = 1.959964;

    static Wilson of(long count, long n) {
        if (n == 0) {
            return new Wilson(0, 1);
        }
        double share = (double) count / n;
        double square = Z * Z / n;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
