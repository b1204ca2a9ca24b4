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

/** The model judged on examples it has not seen: each fold by what the others teach. */
final class CrossValidation {

    private CrossValidation() {}

    /** As written, and without diacritics. */
    record Scores(Score asWritten, Score stripped) {}

    static String report(int folds, boolean wrong) {
        var scores = scores(folds);
        return scores.asWritten.report("cross-validated, " + folds + " folds")
                + scores.stripped.report("the same without diacritics")
                + (wrong ? scores.asWritten.wrong() : "");
    }

    static Scores scores(int folds) {
        try (var rules = new RuleMatcher(RuleBook.shipped())) {
            var examples = SeedCorpus.read();
            var settings = settings();
            var labelled = new ArrayList<Labelled>();
            var asWritten = new ArrayList<Ruling>();
            var stripped = new ArrayList<Ruling>();
            for (int fold = 0; fold < folds; fold++) {
                var held = part(examples, fold, folds, true);
                var model = TextModel.taughtBy(part(examples, fold, folds, false), rules, settings);
                var ruler = new Ruler(
                        rules, model, ShippedPlans.inForce(LocalDate.of(2026, 1, 1)), Settings.AUTOMATIC_FROM);
                held.forEach(example -> labelled.add(labelled(example)));
                asWritten.addAll(ruler.rule(held.stream().map(Example::petition).toList()));
                stripped.addAll(ruler.rule(held.stream()
                        .map(example -> Petition.of(
                                null, Words.withoutMarks(example.petition().text())))
                        .toList()));
            }
            return new Scores(Score.of(labelled, asWritten), Score.of(labelled, stripped));
        }
    }

    private static TextModel.Settings settings() {
        var usual = TextModel.USUAL;
        return new TextModel.Settings(
                Double.parseDouble(System.getProperty("c", String.valueOf(usual.c()))),
                Double.parseDouble(System.getProperty("heat", String.valueOf(usual.unitHeat()))),
                usual.kindHeat(),
                usual.componentHeat());
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
