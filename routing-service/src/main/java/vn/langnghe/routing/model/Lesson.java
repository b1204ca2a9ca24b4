package vn.langnghe.routing.model;

import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.matching.RuleMatcher;

/** An example with what rules say of it: read once, it teaches as many models as one likes. */
public record Lesson(Example example, Reading reading, List<Hit> hits) {

    /** So many texts are matched in one go; all of them in one fill the heap. */
    private static final int AT_ONCE = 100;

    public static List<Lesson> of(List<Example> examples, RuleMatcher rules) {
        return examples.stream()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(some -> together(some, rules))
                .toList();
    }

    private static Stream<Lesson> together(List<Example> some, RuleMatcher rules) {
        var readings =
                some.stream().map(example -> Reading.of(example.petition())).toList();
        var hits = rules.matchRead(readings);
        return IntStream.range(0, some.size()).mapToObj(i -> new Lesson(some.get(i), readings.get(i), hits.get(i)));
    }

    Features features() {
        return Features.of(reading, hits);
    }
}
