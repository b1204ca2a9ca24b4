package vn.langnghe.routing.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.matching.Fingerprint;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.matching.RuleMatcher;
import vn.langnghe.routing.text.Words;

/** Three classifiers taught by the same examples. Immutable: retraining makes a new one. */
public final class TextModel {

    public static final Settings USUAL = new Settings(1.0, 1.6, 1.0, 1.3);

    /** So many texts are matched in one go while learning; all of them in one fill the heap. */
    private static final int AT_ONCE = 100;

    private final String version;
    private final LinearClassifier units;
    private final LinearClassifier kinds;
    private final LinearClassifier components;
    private final Settings settings;

    /** How hard to fit, and by how much to soften (&lt; 1) or sharpen (&gt; 1) what the classifiers say. */
    public record Settings(double c, double unitHeat, double kindHeat, double componentHeat) {}

    private TextModel(
            String version,
            LinearClassifier units,
            LinearClassifier kinds,
            LinearClassifier components,
            Settings settings) {
        this.version = version;
        this.units = units;
        this.kinds = kinds;
        this.components = components;
        this.settings = settings;
    }

    public static TextModel taughtBySeed(RuleMatcher rules) {
        return taughtBy(SeedCorpus.read(), rules);
    }

    public static TextModel taughtBy(List<Example> examples, RuleMatcher rules) {
        return taughtBy(examples, rules, USUAL);
    }

    public static TextModel taughtBy(List<Example> examples, RuleMatcher rules, Settings settings) {
        var both = new ArrayList<Example>(examples);
        examples.stream().map(TextModel::withoutMarks).forEach(both::add);
        var features = both.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> features(some, rules))
                .toList();
        return new TextModel(
                version(examples, rules.version()),
                classifier(both, features, Example::unit, settings),
                classifier(both, features, Example::kind, settings),
                classifier(both, knowingUnits(both, features), Example::component, settings),
                settings);
    }

    private static Stream<Map<String, Double>> features(List<Example> some, RuleMatcher rules) {
        var readings =
                some.stream().map(example -> Reading.of(example.petition())).toList();
        var hits = rules.matchRead(readings);
        return IntStream.range(0, some.size()).mapToObj(i -> Features.of(readings.get(i), hits.get(i)));
    }

    /** What a model taught by these is called. */
    public static String version(List<Example> examples, String rules) {
        return Fingerprint.of(examples) + "-" + rules;
    }

    /** Half of what people type on phones has no marks: every example is learnt both ways. */
    private static Example withoutMarks(Example example) {
        var plain = Words.withoutMarks(example.petition().text());
        return new Example(
                example.unit(), example.kind(), example.component(), Petition.of(null, plain), example.source());
    }

    private static List<Map<String, Double>> knowingUnits(List<Example> examples, List<Map<String, Double>> features) {
        var more = new ArrayList<Map<String, Double>>();
        for (int i = 0; i < examples.size(); i++) {
            more.add(Features.knowing(features.get(i), Map.of(examples.get(i).unit(), 1.0)));
        }
        return more;
    }

    private static LinearClassifier classifier(
            List<Example> examples,
            List<Map<String, Double>> features,
            Function<Example, @Nullable Object> label,
            Settings settings) {
        var samples = new ArrayList<LinearClassifier.Sample>();
        for (int i = 0; i < examples.size(); i++) {
            var value = label.apply(examples.get(i));
            if (value != null) {
                samples.add(new LinearClassifier.Sample(features.get(i), value.toString()));
            }
        }
        return LinearClassifier.train(samples, settings.c);
    }

    public String version() {
        return version;
    }

    public Verdict judge(Reading reading, List<Hit> hits) {
        var features = Features.of(reading, hits);
        var byUnit = shares(units.scores(features), settings.unitHeat);
        return new Verdict(
                byUnit,
                shares(kinds.scores(features), settings.kindHeat),
                shares(components.scores(Features.knowing(features, byUnit)), settings.componentHeat));
    }

    private static Map<String, Double> shares(Map<String, Double> scores, double heat) {
        var shares = new LinkedHashMap<String, Double>();
        double sum = 0;
        double top = scores.values().stream().mapToDouble(v -> v).max().orElse(0);
        for (var score : scores.entrySet()) {
            double share = Math.exp(heat * (score.getValue() - top));
            shares.put(score.getKey(), share);
            sum += share;
        }
        double total = sum;
        shares.replaceAll((_, share) -> share / total);
        return shares;
    }
}
