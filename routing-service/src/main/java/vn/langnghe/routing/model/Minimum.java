package vn.langnghe.routing.model;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where a convex function is least, by L-BFGS (Nocedal and Wright, Numerical Optimization, chapter 7.2). */
final class Minimum {

    private static final int REMEMBERED = 4;
    private static final double ENOUGH_DESCENT = 1e-4;
    private static final double SMALLEST_STEP = 1e-8;
    private static final double STANDS_STILL = 1e-5;

    interface Loss {
        /** The value at a place; its slope there is written to the second argument. */
        double at(double[] place, double[] slope);
    }

    private record Step(double[] moved, double[] turned, double scale) {}

    private Minimum() {}

    static double[] of(int size, int rounds, Loss loss) {
        var place = new double[size];
        var slope = new double[size];
        double value = loss.at(place, slope);
        Deque<Step> steps = new ArrayDeque<>();
        for (int round = 0; round < rounds; round++) {
            var down = direction(slope, steps);
            double descent = dot(slope, down);
            var next = new double[size];
            var nextSlope = new double[size];
            double length = 2;
            double nextValue;
            do {
                length /= 2;
                for (int i = 0; i < size; i++) {
                    next[i] = place[i] - length * down[i];
                }
                nextValue = loss.at(next, nextSlope);
            } while (nextValue > value - ENOUGH_DESCENT * length * descent && length > SMALLEST_STEP);
            remember(steps, difference(next, place), difference(nextSlope, slope));
            double gained = value - nextValue;
            place = next;
            slope = nextSlope;
            value = nextValue;
            if (gained < STANDS_STILL * value) {
                break;
            }
        }
        return place;
    }

    private static void remember(Deque<Step> steps, double[] moved, double[] turned) {
        double curved = dot(moved, turned);
        if (curved > 0) {
            steps.addFirst(new Step(moved, turned, 1 / curved));
            if (steps.size() > REMEMBERED) {
                steps.removeLast();
            }
        }
    }

    /** The slope, stretched by what the last steps told of how it bends. */
    private static double[] direction(double[] slope, Deque<Step> steps) {
        var down = slope.clone();
        if (steps.isEmpty()) {
            scale(down, 1 / Math.max(1, Math.sqrt(dot(slope, slope))));
            return down;
        }
        var shares = new double[steps.size()];
        int i = 0;
        for (var step : steps) {
            shares[i] = step.scale * dot(step.moved, down);
            add(-shares[i++], step.turned, down);
        }
        var last = steps.getFirst();
        scale(down, 1 / (last.scale * dot(last.turned, last.turned)));
        for (var back = steps.descendingIterator(); back.hasNext(); ) {
            var step = back.next();
            add(shares[--i] - step.scale * dot(step.turned, down), step.moved, down);
        }
        return down;
    }

    private static double[] difference(double[] one, double[] other) {
        var difference = one.clone();
        add(-1, other, difference);
        return difference;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void add(double share, double[] of, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += share * of[i];
        }
    }

    private static void scale(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by;
        }
    }
}
