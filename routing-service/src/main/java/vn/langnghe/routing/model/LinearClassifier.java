package vn.langnghe.routing.model;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Logistic regression, one class against the rest, over named features. */
final class LinearClassifier {

    private static final int RARE = 2;

    private final Map<String, Integer> dictionary;
    private final List<String> labels;
    private final Model model;

    static {
        Linear.disableDebugOutput();
    }

    private LinearClassifier(Map<String, Integer> dictionary, List<String> labels, Model model) {
        this.dictionary = dictionary;
        this.labels = labels;
        this.model = model;
    }

    record Sample(Map<String, Double> features, String label) {}

    static LinearClassifier train(List<Sample> samples, double c) {
        var dictionary = dictionary(samples);
        var labels = samples.stream().map(Sample::label).distinct().sorted().toList();
        var problem = new Problem();
        problem.l = samples.size();
        problem.n = dictionary.size() + 1;
        problem.bias = 1;
        problem.x = samples.stream()
                .map(sample -> sorted(vector(sample.features, dictionary)))
                .toArray(Feature[][]::new);
        problem.y = samples.stream()
                .mapToDouble(sample -> labels.indexOf(sample.label))
                .toArray();
        return new LinearClassifier(
                dictionary, labels, Linear.train(problem, new Parameter(SolverType.L2R_LR, c, 0.01)));
    }

    private static Map<String, Integer> dictionary(List<Sample> samples) {
        var counts = new TreeMap<String, Integer>();
        samples.forEach(sample -> sample.features.keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        var dictionary = new HashMap<String, Integer>();
        counts.forEach((name, count) -> {
            if (count >= RARE) {
                dictionary.put(name, dictionary.size() + 1);
            }
        });
        return dictionary;
    }

    private static Feature[] vector(Map<String, Double> features, Map<String, Integer> dictionary) {
        var known = new ArrayList<Feature>(features.size() + 1);
        features.forEach((name, value) -> {
            var index = dictionary.get(name);
            if (index != null) {
                known.add(new FeatureNode(index, value));
            }
        });
        known.add(new FeatureNode(dictionary.size() + 1, 1));
        return known.toArray(new Feature[0]);
    }
    /** Learning needs them in order; judging does not. */
    private static Feature[] sorted(Feature[] vector) {
        java.util.Arrays.sort(vector, Comparator.comparingInt(Feature::getIndex));
        return vector;
    }

    /** Log-odds of each label. */
    Map<String, Double> scores(Map<String, Double> features) {
        var values = new double[labels.size()];
        Linear.predictValues(model, vector(features, dictionary), values);
        var byLabel = new LinkedHashMap<String, Double>();
        var order = model.getLabels();
        for (int i = 0; i < order.length; i++) {
            byLabel.put(labels.get(order[i]), values[i]);
        }
        return byLabel;
    }
}
