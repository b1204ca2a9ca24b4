package vn.langnghe.routing.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Multinomial logistic regression: how likely each label is, all labels weighed against each other. */
final class Softmax {

    /** How hard to fit: chosen by leaving out one writer after the other. */
    private static final double LOOSENESS = 0.5;

    private static final int ROUNDS = 45;

    /** Steps looked back on, few as each holds two copies of all weights. */
    private static final int REMEMBERED = 4;

    private static final int EVALUATIONS = 1_000;

    private final List<String> labels;
    private final float[] weights;

    private Softmax(List<String> labels, float[] weights) {
        this.labels = labels;
        this.weights = weights;
    }

    static Softmax taught(List<Row> rows, List<String> answers, int features) {
        var labels = List.copyOf(new TreeSet<>(answers));
        var right = answers.stream().mapToInt(labels::indexOf).toArray();
        var misfit = new Misfit(rows, right, features, labels.size());
        var found = new QNMinimizer(0, LOOSENESS / 2, ROUNDS, REMEMBERED, EVALUATIONS).minimize(misfit);
        var weights = new float[found.length];
        for (int i = 0; i < found.length; i++) {
            weights[i] = (float) found[i];
        }
        return new Softmax(labels, weights);
    }

    static Softmax read(DataInputStream from) throws IOException {
        var labels = new ArrayList<String>();
        for (int left = from.readInt(); left > 0; left--) {
            labels.add(from.readUTF());
        }
        var weights = new float[from.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = from.readFloat();
        }
        return new Softmax(List.copyOf(labels), weights);
    }

    void write(DataOutputStream to) throws IOException {
        to.writeInt(labels.size());
        for (var label : labels) {
            to.writeUTF(label);
        }
        to.writeInt(weights.length);
        for (float weight : weights) {
            to.writeFloat(weight);
        }
    }

    /** Called for each text in every round of learning: a stream here would cost as much as all the rest. */
    static void toShares(double[] scores) {
        double top = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            top = Math.max(top, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - top);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    /** What each place of a row says for a label; against it is negative. */
    Map<Integer, Double> says(String label, Row row) {
        int at = labels.indexOf(label);
        var says = new HashMap<Integer, Double>();
        for (int j = 0; at >= 0 && j < row.size(); j++) {
            says.put(row.at()[j], (double) row.value()[j] * weights[row.at()[j] * labels.size() + at]);
        }
        return says;
    }

    Map<String, Double> shares(Row row) {
        var shares = new double[labels.size()];
        for (int j = 0; j < row.size(); j++) {
            int from = row.at()[j] * shares.length;
            double value = row.value()[j];
            for (int label = 0; label < shares.length; label++) {
                shares[label] += value * weights[from + label];
            }
        }
        toShares(shares);
        var named = new LinkedHashMap<String, Double>();
        for (int i = 0; i < shares.length; i++) {
            named.put(labels.get(i), shares[i]);
        }
        return named;
    }
}
