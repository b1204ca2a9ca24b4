package vn.langnghe.routing.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Dossiers;
import vn.langnghe.routing.domain.Outcome;

/** Of what the rules decided alone: how much stayed where it was put. */
@Service
class Quality {

    private static final int LOOKED_AT = 5_000;

    private final Dossiers dossiers;

    Quality(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** One unit, channel or rule: {@code right} of {@code decided} were not passed on. */
    record Line(String key, int decided, int right) {

        /** Never rounded up: one transfer in thousands is not none. */
        public double percent() {
            return decided == 0 ? 0 : Math.floor(1000.0 * right / decided) / 10;
        }
    }

    record Report(int items, Line automatic, int triaged, List<Line> units, List<Line> channels, List<Line> rules) {}

    Report report() {
        var all = dossiers.latest(LOOKED_AT);
        var alone = all.stream().filter(Quality::decidedAlone).toList();
        int right = (int) alone.stream().filter(Quality::stayed).count();
        return new Report(
                all.size(),
                new Line("ALL", alone.size(), right),
                all.size() - alone.size(),
                lines(
                        alone,
                        dossier -> Stream.ofNullable(dossier.decisions()
                                .getFirst()
                                .parts()
                                .getFirst()
                                .lead())),
                lines(alone, dossier -> Stream.of(dossier.item().channel())),
                lines(alone, Quality::rules));
    }

    private static boolean decidedAlone(Dossier dossier) {
        return dossier.decisions().getFirst().outcome() == Outcome.ASSIGNED;
    }

    private static boolean stayed(Dossier dossier) {
        return dossier.movedTo() == null && dossier.decisions().size() == 1;
    }

    private static Stream<String> rules(Dossier dossier) {
        return dossier.decisions().getFirst().parts().getFirst().reasons().stream()
                .filter(reason -> reason.what().equals("RULE"))
                .map(reason -> reason.source())
                .distinct();
    }

    /** What causes most transfers comes first. */
    private static List<Line> lines(List<Dossier> dossiers, Function<Dossier, Stream<String>> keys) {
        var counts = new TreeMap<String, int[]>();
        for (var dossier : dossiers) {
            keys.apply(dossier).forEach(key -> {
                var count = counts.computeIfAbsent(key, _ -> new int[2]);
                count[0]++;
                count[1] += stayed(dossier) ? 1 : 0;
            });
        }
        var lines = new ArrayList<Line>();
        counts.forEach((key, count) -> lines.add(new Line(key, count[0], count[1])));
        lines.sort(Comparator.comparingInt((Line line) -> line.right() - line.decided())
                .thenComparing(Comparator.comparingInt(Line::decided).reversed()));
        return lines;
    }
}
