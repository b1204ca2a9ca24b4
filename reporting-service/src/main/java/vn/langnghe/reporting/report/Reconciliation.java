package vn.langnghe.reporting.report;

import java.util.List;
import java.util.Map;
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
        AsOf asOf) {

    /** One way in which the counts disagree, with some of the ids. */
    public record Difference(String code, long count, List<String> examples) {}
}
