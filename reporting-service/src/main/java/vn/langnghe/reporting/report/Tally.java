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

    /** What is found at the ranks that the shares fall on or between: two for each share. */
    long[] around(double... shares) {
        Arrays.sort(packed, 0, size);
        var found = new long[2 * shares.length];
        for (int index = 0; index < shares.length; index++) {
            double rank = (n - 1) * shares[index];
            found[2 * index] = at((long) Math.floor(rank));
            found[2 * index + 1] = at((long) Math.ceil(rank));
        }
        return found;
    }

    /** Between two ranks as far as the share lies between them, as {@code quantile_cont} has it. */
    double[] quantiles(double... shares) {
        var around = around(shares);
        var quantiles = new double[shares.length];
        for (int index = 0; index < shares.length; index++) {
            double rank = (n - 1) * shares[index];
            double part = rank - Math.floor(rank);
            quantiles[index] = around[2 * index] * (1 - part) + around[2 * index + 1] * part;
        }
        return quantiles;
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
