package vn.langnghe.routing.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.matching.Fingerprint;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.matching.RuleMatcher;

/** Three classifiers taught by the same examples. Immutable: retraining makes a new one. */
public final class TextModel {

    /** So many texts are matched in one go while learning; all of them in one fill the heap. */
    private static final int AT_ONCE = 100;

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

    /** An example with what rules say of it. */
    private record Read(Example example, Reading reading, List<Hit> hits) {

        Features features() {
            return Features.of(reading, hits);
        }
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
        var read = examples.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> read(some, rules))
                .toList();
        var dictionary = Dictionary.of(
                read,
                Read::features,
                examples.stream()
                        .map(Example::unit)
                        .distinct()
                        .map(Features::unit)
                        .toList());
        var rows = read.stream().map(each -> dictionary.row(each.features())).toList();
        return new TextModel(
                version(examples, rules.version()),
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

    private static Stream<Read> read(List<Example> some, RuleMatcher rules) {
        var readings =
                some.stream().map(example -> Reading.of(example.petition())).toList();
        var hits = rules.matchRead(readings);
        return IntStream.range(0, some.size()).mapToObj(i -> new Read(some.get(i), readings.get(i), hits.get(i)));
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
