package vn.langnghe.routing.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.matching.Fingerprint;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.matching.RuleMatcher;

/** Three classifiers taught by the same examples. Immutable: retraining makes a new one. */
public final class TextModel {

    private final String version;
    private final Dictionary dictionary;
    private final Softmax units;
    private final Softmax kinds;
    private final Softmax components;

    private TextModel(String version, Dictionary dictionary, Softmax units, Softmax kinds, Softmax components) {
        this.version = version;
        this.dictionary = dictionary;
        this.units = units;
        this.kinds = kinds;
        this.components = components;
    }

    static TextModel read(DataInputStream from) throws IOException {
        return new TextModel(
                from.readUTF(), Dictionary.read(from), Softmax.read(from), Softmax.read(from), Softmax.read(from));
    }

    void write(DataOutputStream to) throws IOException {
        to.writeUTF(version);
        dictionary.write(to);
        units.write(to);
        kinds.write(to);
        components.write(to);
    }

    public static TextModel taughtBy(List<Example> examples, RuleMatcher rules) {
        return taughtBy(Lesson.of(examples, rules), rules.version());
    }

    /** @param rules the version of the rules the lessons were read by */
    public static TextModel taughtBy(List<Lesson> lessons, String rules) {
        var examples = lessons.stream().map(Lesson::example).toList();
        var dictionary = Dictionary.of(
                lessons,
                Lesson::features,
                examples.stream()
                        .map(Example::unit)
                        .distinct()
                        .map(Features::unit)
                        .toList());
        var rows = lessons.stream()
                .map(lesson -> dictionary.row(lesson.features()))
                .toList();
        return new TextModel(
                version(examples, rules),
                dictionary,
                taught(examples, rows, Example::unit, dictionary),
                taught(examples, rows, Example::kind, dictionary),
                taught(examples, knowingUnits(examples, rows, dictionary), Example::component, dictionary));
    }

    private static List<Row> knowingUnits(List<Example> examples, List<Row> rows, Dictionary dictionary) {
        return IntStream.range(0, rows.size())
                .mapToObj(i ->
                        dictionary.knowing(rows.get(i), Map.of(examples.get(i).unit(), 1.0)))
                .toList();
    }

    private static Softmax taught(
            List<Example> examples, List<Row> rows, Function<Example, @Nullable Object> label, Dictionary dictionary) {
        var labelled = new ArrayList<Row>();
        var answers = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var answer = label.apply(examples.get(i));
            if (answer != null) {
                labelled.add(rows.get(i));
                answers.add(answer.toString());
            }
        }
        return Softmax.taught(labelled, answers, dictionary.size());
    }

    /** What a model taught by these is called. */
    public static String version(List<Example> examples, String rules) {
        return Fingerprint.of(examples) + "-" + rules;
    }

    public String version() {
        return version;
    }

    public Verdict judge(Reading reading, List<Hit> hits) {
        var row = dictionary.row(Features.of(reading, hits));
        var byUnit = units.shares(row);
        return new Verdict(
                byUnit,
                kinds.shares(row),
                components.shares(dictionary.knowing(row, byUnit)),
                unit -> Telling.phrases(reading.petition().text(), says(unit, row)));
    }

    private Map<String, Double> says(String unit, Row row) {
        var says = new HashMap<String, Double>();
        units.says(unit, row)
                .forEach((place, said) ->
                        Features.words(dictionary.name(place)).ifPresent(words -> says.put(words, said)));
        return says;
    }
}
