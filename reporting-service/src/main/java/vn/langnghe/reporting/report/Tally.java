package vn.langnghe.reporting.report;

import java.util.Arrays;

/** Whole numbers and how often each occurs, to find the one at a rank: exact, and much smaller than the numbers themselves. */
final class Tally {

    private long[] packed = new long[64]; // number and times in one, so that they sort as numbers
    private int size;
    private long n;

    void add(long number, long times) {
        if (size == packed.length) {
            packed = Arrays.copyOf(packed, 2 * size);
        }
        packed[size++] = (Math.toIntExact(number) * (1L << Integer.SIZE)) | Math.toIntExact(times);
        n += times;
    }

    long n() {
        return n;
    }

    /** Between two ranks as far as the share lies between them, as {@code quantile_cont} has it. */
    double[] quantiles(double... shares) {
        Arrays.sort(packed, 0, size);
        return Arrays.stream(shares).map(this::quantile).toArray();
    }

    private double quantile(double share) {
        double rank = (n - 1) * share;
        double part = rank - Math.floor(rank);
        return at((long) Math.floor(rank)) * (1 - part) + at((long) Math.ceil(rank)) * part;
    }

    private long at(long rank) {
        long before = 0;
        for (int index = 0; index < size; index++) {
            before += times(index);
            if (before > rank) {
                return number(index);
            }
        }
        throw new IllegalArgumentException("nothing at rank " + rank + " of " + n);
    }

    private long number(int index) {
        return packed[index] >> Integer.SIZE;
    }

    private long times(int index) {
        return packed[index] & 0xffff_ffffL;
    }
}
