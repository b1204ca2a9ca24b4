package vn.langnghe.reporting.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/** Whether everything registered is counted, once, in every breakdown. */
public record Reconciliation(
        boolean reconciled,
        long registered,
        long itemsWithCase,
        long partsDecided,
        long cases,
        Map<String, Long> breakdowns,
        int gaps,
        List<Difference> differences,
        AsOf asOf,
        @Nullable Lag lag) {

    /** How far behind the log: events not yet folded, and how old the newest folded one is while there are any. */
    public record Lag(long events, long seconds) {}

    public Reconciliation behind(Lag measured) {
        return new Reconciliation(
                reconciled,
                registered,
                itemsWithCase,
                partsDecided,
                cases,
                breakdowns,
                gaps,
                differences,
                asOf,
                measured);
    }

    /** One way in which the counts disagree, with some of the ids. */
    public record Difference(String code, long count, List<String> examples) {}
}
