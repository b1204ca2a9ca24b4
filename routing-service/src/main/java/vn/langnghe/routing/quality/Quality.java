package vn.langnghe.routing.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;
import vn.langnghe.routing.domain.Reason;

/** Of what the rules decided alone: how much stayed where it was put. */
@Service
class Quality {

    private static final int LOOKED_AT = 5_000;

    private final Dossiers dossiers;

    Quality(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** One unit, channel or rule: {@code right} of {@code decided} were neither passed on nor given back. */
    record Line(String key, int decided, int right) {

        /** Never rounded up: one transfer in thousands is not none. */
        public double percent() {
            return decided == 0 ? 0 : Math.floor(1000.0 * right / decided) / 10;
        }
    }

    record Report(int items, Line automatic, int triaged, List<Line> units, List<Line> channels, List<Line> rules) {}

    /** What the report needs of an item that was decided alone. */
    private record First(@Nullable String lead, String channel, List<String> rules, boolean stayed) {

        static First of(Dossier dossier) {
            var part = dossier.decisions().getFirst().parts().getFirst();
            return new First(
                    part.lead(),
                    dossier.item().channel(),
                    part.reasons().stream()
                            .filter(reason -> reason.what().equals("RULE"))
                            .map(Reason::source)
                            .distinct()
                            .toList(),
                    dossier.movedTo() == null && dossier.decisions().size() == 1);
        }
    }

    /** Items, of which some were decided alone. */
    private static final class Tally {

        private int all;
        private final List<First> alone = new ArrayList<>();

        void add(Dossier dossier) {
            all++;
            if (dossier.decisions().getFirst().outcome() == Outcome.ASSIGNED) {
                alone.add(First.of(dossier));
            }
        }
    }

    /** What is made up says nothing of the house; where there is nothing else, it shows how this looks. */
    Report report() {
        var real = new Tally();
        var madeUp = new Tally();
        dossiers.latest(LOOKED_AT, dossier -> (dossier.item().synthetic() ? madeUp : real).add(dossier));
        return report(real.all > 0 ? real : madeUp);
    }

    private static Report report(Tally tally) {
        var alone = tally.alone;
        int right = (int) alone.stream().filter(First::stayed).count();
        return new Report(
                tally.all,
                new Line("ALL", alone.size(), right),
                tally.all - alone.size(),
                lines(alone, first -> Stream.ofNullable(first.lead())),
                lines(alone, first -> Stream.of(first.channel())),
                lines(alone, first -> first.rules().stream()));
    }

    /** What causes most transfers comes first. */
    private static List<Line> lines(List<First> alone, Function<First, Stream<String>> keys) {
        var counts = new TreeMap<String, int[]>();
        for (var first : alone) {
            keys.apply(first).forEach(key -> {
                var count = counts.computeIfAbsent(key, _ -> new int[2]);
                count[0]++;
                count[1] += first.stayed() ? 1 : 0;
            });
        }
        var lines = new ArrayList<Line>();
        counts.forEach((key, count) -> lines.add(new Line(key, count[0], count[1])));
        lines.sort(Comparator.comparingInt((Line line) -> line.right() - line.decided())
                .thenComparing(Comparator.comparingInt(Line::decided).reversed()));
        return lines;
    }
}
