package vn.langnghe.reporting.opendata;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a column stay blank though its total is told: those too small, and as many of the next larger as it
 * takes that nobody can work one out as what the total leaves. Example: of 3, 8 and 40 with a total of 51, the 3 is too
 * small, and blank alone it would be 51 − 48; so the 8 goes too.
 */
final class Suppression {

    private Suppression() {}

    static Set<String> of(Map<String, Long> cells, long least) {
        var blank = new HashSet<String>();
        long hidden = 0;
        for (var cell : cells.entrySet()) {
            if (cell.getValue() > 0 && cell.getValue() < least) {
                blank.add(cell.getKey());
                hidden += cell.getValue();
            }
        }
        if (blank.isEmpty()) {
            return blank;
        }
        var larger = cells.entrySet().stream()
                .filter(cell -> cell.getValue() >= least)
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .iterator();
        while ((blank.size() < 2 || hidden < least) && larger.hasNext()) {
            var next = larger.next();
            blank.add(next.getKey());
            hidden += next.getValue();
        }
        return blank;
    }
}
