package vn.langnghe.reporting.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.opendata.Edition.Cell;
import vn.langnghe.reporting.opendata.Edition.Change;
import vn.langnghe.reporting.opendata.Edition.Line;

/**
 * What a correction may tell. Whoever has an edition can subtract it from the next: what is left is a table of the cases
 * that came between, and its small cells may be told no more than any others. So a column is told anew only if each of
 * its cells that differs from any edition before is of as many more or fewer cases as a cell has to be of, and so are
 * those it leaves blank, taken together; and if the same cells are blank. Otherwise it stays as it was. Example: 20 and
 * 40 answers are told; with 21 and 46 the one unit would have told what became of a single case.
 */
record Renewal(List<Line> lines, List<Change> changes) {

    private static final Cell NOTHING = new Cell(null, 0);

    /** The columns that have to stay as they were in the latest of these editions, of which there is one. */
    static Set<String> tooClose(List<Edition> before, List<Line> now, ToLongFunction<String> least) {
        var is = withThoseGone(byKey(before.getLast().lines()), byKey(now));
        var columns = new TreeSet<String>();
        before.forEach(edition ->
                edition.lines().forEach(line -> columns.addAll(line.cells().keySet())));
        is.values().forEach(line -> columns.addAll(line.cells().keySet()));
        columns.removeIf(column -> before.stream()
                .noneMatch(edition -> isTooClose(byKey(edition.lines()), is, column, least.applyAsLong(column))));
        return columns;
    }

    static Renewal of(Edition before, List<Line> now, Set<String> kept) {
        var was = byKey(before.lines());
        var lines = withThoseGone(was, byKey(now)).values().stream()
                .map(line -> renewed(line, was.get(line.key()), kept))
                .toList();
        return new Renewal(lines, changes(was, lines));
    }

    private static Map<String, Line> byKey(List<Line> lines) {
        var byKey = new LinkedHashMap<String, Line>();
        lines.forEach(line -> byKey.put(line.key(), line));
        return byKey;
    }

    /** A key nobody has any more stays, blank. */
    private static Map<String, Line> withThoseGone(Map<String, Line> was, Map<String, Line> now) {
        var all = new LinkedHashMap<>(now);
        was.keySet().forEach(key -> all.putIfAbsent(key, new Line(key, false, Map.of())));
        return all;
    }

    private static boolean isTooClose(Map<String, Line> was, Map<String, Line> is, String column, long least) {
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        long hidden = 0;
        for (var key : keys) {
            var old = cell(was.get(key), column);
            var now = cell(is.get(key), column);
            if (old == null || now == null) {
                if (old != now) {
                    return true;
                }
                continue;
            }
            if (old.n() == 0 && now.n() == 0) {
                continue; // a line of no case, or none: nothing of anybody to tell
            }
            long more = now.n() - old.n();
            if (!old.equals(now) && Math.abs(more) < least) {
                return true;
            }
            hidden += key.equals(Edition.TOTAL) ? more : -more;
        }
        return hidden != 0 && Math.abs(hidden) < least;
    }

    /** Null is blank; a line that is not there is of no case at all. */
    private static @Nullable Cell cell(@Nullable Line line, String column) {
        return line == null ? NOTHING : line.cells().get(column);
    }

    private static Line renewed(Line line, @Nullable Line was, Set<String> kept) {
        var cells = new LinkedHashMap<>(line.cells());
        for (var column : kept) {
            var old = was == null ? null : was.cells().get(column);
            if (old == null) {
                cells.remove(column);
            } else {
                cells.put(column, old);
            }
        }
        boolean synthetic = was != null && kept.contains(Edition.RECEIVED) ? was.synthetic() : line.synthetic();
        return new Line(line.key(), synthetic, cells);
    }

    private static List<Change> changes(Map<String, Line> was, List<Line> lines) {
        var changes = new ArrayList<Change>();
        for (var line : lines) {
            line.cells().forEach((column, now) -> {
                var old = Objects.requireNonNullElse(cell(was.get(line.key()), column), NOTHING);
                if (!old.equals(now) && (old.n() > 0 || now.n() > 0)) {
                    changes.add(new Change(line.key(), column, old, now));
                }
            });
        }
        return changes;
    }
}
