package vn.langnghe.routing.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.matching.RuleMatcher;
import vn.langnghe.routing.model.Example;
import vn.langnghe.routing.model.SeedCorpus;
import vn.langnghe.routing.model.TextModel;
import vn.langnghe.routing.plan.ShippedPlans;
import vn.langnghe.routing.ruling.Ruler;
import vn.langnghe.routing.ruling.Settings;
import vn.langnghe.routing.text.Words;

/** The model judged on examples it has not seen. */
final class CrossValidation {

    private CrossValidation() {}

    /** As written, and without diacritics. */
    record Scores(Score asWritten, Score stripped) {

        String report(String title, boolean wrong) {
            return asWritten.report(title)
                    + stripped.report("the same without diacritics")
                    + (wrong ? asWritten.wrong() : "");
        }
    }

    private record Fold(List<Example> taught, List<Example> held) {}

    /** Each n-th example by what the others teach: what to expect of texts like those taught. */
    static Scores folds(int folds) {
        var examples = SeedCorpus.read();
        return scores(IntStream.range(0, folds)
                .mapToObj(fold -> new Fold(part(examples, fold, folds, false), part(examples, fold, folds, true)))
                .toList());
    }

    /** Each writer's by what the others teach: nearer to what strangers will write. Those written beside the rules only teach. */
    static Scores byWriter() {
        var writers = SeedCorpus.byWriter();
        return scores(IntStream.range(1, writers.size())
                .mapToObj(one -> new Fold(
                        IntStream.range(0, writers.size())
                                .filter(other -> other != one)
                                .mapToObj(writers::get)
                                .flatMap(List::stream)
                                .toList(),
                        writers.get(one)))
                .toList());
    }

    private static Scores scores(List<Fold> folds) {
        try (var rules = new RuleMatcher(RuleBook.shipped())) {
            var labelled = new ArrayList<Labelled>();
            var asWritten = new ArrayList<Ruling>();
            var stripped = new ArrayList<Ruling>();
            for (var fold : folds) {
                var ruler = new Ruler(
                        rules,
                        TextModel.taughtBy(fold.taught, rules),
                        ShippedPlans.inForce(LocalDate.of(2026, 1, 1)),
                        Settings.AUTOMATIC_FROM);
                fold.held.forEach(example -> labelled.add(labelled(example)));
                asWritten.addAll(
                        ruler.rule(fold.held.stream().map(Example::petition).toList()));
                stripped.addAll(ruler.rule(fold.held.stream()
                        .map(example -> Petition.of(
                                null, Words.withoutMarks(example.petition().text())))
                        .toList()));
            }
            return new Scores(Score.of(labelled, asWritten), Score.of(labelled, stripped));
        }
    }

    private static List<Example> part(List<Example> examples, int fold, int folds, boolean held) {
        return IntStream.range(0, examples.size())
                .filter(i -> (i % folds == fold) == held)
                .mapToObj(examples::get)
                .toList();
    }

    private static Labelled labelled(Example example) {
        return new Labelled(
                example.source(),
                example.petition().text(),
                List.of(example.unit()),
                example.component() == null ? null : example.component().name(),
                example.kind() == null ? null : example.kind().name(),
                null);
    }
}
