package vn.langnghe.routing.model;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import org.jspecify.annotations.Nullable;

/** How badly weights answer for the rows they are taught by: the negative logarithm of the likelihood, and its slope. */
final class Misfit implements Function {

    private final List<Row> rows;
    private final int[] right;
    private final int features;
    private final int labels;

    private double @Nullable [] place;
    private double[] slope = {};

    Misfit(List<Row> rows, int[] right, int features, int labels) {
        this.rows = rows;
        this.right = right;
        this.features = features;
        this.labels = labels;
    }

    @Override
    public int getDimension() {
        return features * labels;
    }

    /** The slope is worked out on the way, as it is asked for next. */
    @Override
    public double valueAt(double[] weights) {
        place = weights.clone();
        slope = new double[weights.length];
        double misfit = 0;
        for (int i = 0; i < right.length; i++) {
            misfit += add(rows.get(i), right[i], weights);
        }
        return misfit;
    }

    private double add(Row row, int answer, double[] weights) {
        var shares = new double[labels];
        for (int j = 0; j < row.size(); j++) {
            int from = row.at()[j] * labels;
            double value = row.value()[j];
            for (int label = 0; label < labels; label++) {
                shares[label] += value * weights[from + label];
            }
        }
        Softmax.toShares(shares);
        double misfit = -Math.log(Math.max(Double.MIN_NORMAL, shares[answer]));
        shares[answer] -= 1;
        for (int j = 0; j < row.size(); j++) {
            int from = row.at()[j] * labels;
            double value = row.value()[j];
            for (int label = 0; label < labels; label++) {
                slope[from + label] += value * shares[label];
            }
        }
        return misfit;
    }

    /** Of the caller's own: the minimiser writes into it. */
    @Override
    public double[] gradientAt(double[] weights) {
        if (!Arrays.equals(weights, place)) {
            valueAt(weights);
        }
        return slope.clone();
    }
}
