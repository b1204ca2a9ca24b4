package vn.langnghe.routing.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.matching.RuleMatcher;
import vn.langnghe.routing.model.Example;
import vn.langnghe.routing.model.Lesson;
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

    private record Fold(List<Lesson> taught, List<Lesson> held) {}

    /** Each n-th example by what the others teach: what to expect of texts like those taught. */
    static Scores folds(int folds) {
        return scores(rules -> {
            var lessons = Lesson.of(SeedCorpus.read(), rules);
            return IntStream.range(0, folds)
                    .mapToObj(fold -> new Fold(part(lessons, fold, folds, false), part(lessons, fold, folds, true)));
        });
    }

    /**
     * Each writer's by what the others teach: nearer to what strangers will write.
     *
     * @param atOnce how many writers are left out of one model: two take half the time, and are judged a little worse
     */
    static Scores byWriter(int atOnce) {
        return scores(rules -> {
            var writers = SeedCorpus.byWriter().stream()
                    .map(examples -> Lesson.of(examples, rules))
                    .toList();
            return IntStream.range(0, writers.size())
                    .filter(SeedCorpus::stranger)
                    .boxed()
                    .gather(Gatherers.windowFixed(atOnce))
                    .map(some ->
                            new Fold(lessons(writers, one -> !some.contains(one)), lessons(writers, some::contains)));
        });
    }

    private static List<Lesson> lessons(List<List<Lesson>> writers, IntPredicate which) {
        return IntStream.range(0, writers.size())
                .filter(which)
                .mapToObj(writers::get)
                .flatMap(List::stream)
                .toList();
    }

    /** Every text is read by the rules once, however many models it teaches. */
    private static Scores scores(Function<RuleMatcher, Stream<Fold>> folds) {
        try (var rules = new RuleMatcher(RuleBook.shipped())) {
            var labelled = new ArrayList<Labelled>();
            var asWritten = new ArrayList<Ruling>();
            var stripped = new ArrayList<Ruling>();
            folds.apply(rules).forEach(fold -> {
                var ruler = new Ruler(
                        rules,
                        TextModel.taughtBy(fold.taught, rules.version()),
                        ShippedPlans.inForce(LocalDate.of(2026, 1, 1)),
                        Settings.AUTOMATIC_FROM);
                var held = fold.held.stream().map(Lesson::example).toList();
                held.forEach(example -> labelled.add(labelled(example)));
                asWritten.addAll(ruler.rule(held.stream().map(Example::petition).toList()));
                stripped.addAll(
                        ruler.rule(held.stream().map(CrossValidation::stripped).toList()));
            });
            return new Scores(Score.of(labelled, asWritten), Score.of(labelled, stripped));
        }
    }

    private static Petition stripped(Example example) {
        return Petition.of(null, Words.withoutMarks(example.petition().text()));
    }

    private static List<Lesson> part(List<Lesson> lessons, int fold, int folds, boolean held) {
        return IntStream.range(0, lessons.size())
                .filter(i -> (i % folds == fold) == held)
                .mapToObj(lessons::get)
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
