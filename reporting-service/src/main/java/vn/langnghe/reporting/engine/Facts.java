package vn.langnghe.reporting.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.WorkingTime;

/** Keeps the engine in step with the histories. A case that cannot be counted is left out alone, and said to be. */
public final class Facts {

    private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

    private final ReportEngine engine;
    private final WorkingTime office;
    private final Set<String> gaps = ConcurrentHashMap.newKeySet();
    private final Map<String, String> leftOut = new ConcurrentHashMap<>();

    public Facts(ReportEngine engine, WorkingTime office) {
        this.engine = engine;
        this.office = office;
    }

    public void put(Collection<CaseHistory> histories) {
        engine.putRows(histories.stream()
                .map(this::row)
                .flatMap(Optional::stream)
                .toList()
                .iterator());
    }

    public void load(Histories histories) {
        try (var all = histories.all()) {
            engine.putRows(all.map(this::row).flatMap(Optional::stream).iterator());
        }
    }

    /** Anew, and all at once for whoever reads meanwhile. */
    void reload(Histories histories) {
        gaps.clear();
        leftOut.clear();
        try (var all = histories.all()) {
            engine.replaceRows(all.map(this::row).flatMap(Optional::stream).iterator());
        }
    }

    /** Empty for one whose opening was not heard yet, and for one that is left out. */
    private Optional<FactRow> row(CaseHistory history) {
        watch(history);
        if (!history.isOpened()) {
            return Optional.empty();
        }
        try {
            var row = engine.row(FactRow.tried("steps", () -> new CaseFact(history, office)));
            leftOut.remove(history.caseId());
            return Optional.of(row);
        } catch (FactRow.Unfit unfit) {
            leftOut.put(history.caseId(), unfit.where());
            LOG.error("case {} is left out of the reports", history.caseId(), unfit);
            return Optional.empty();
        }
    }

    private void watch(CaseHistory history) {
        if (history.early().isEmpty()) {
            gaps.remove(history.caseId());
        } else {
            gaps.add(history.caseId());
        }
    }

    /** Cases that wait for a missing step. */
    public Set<String> gaps() {
        return Set.copyOf(gaps);
    }

    /** Cases whose newest state cannot be counted, each with the column that could not be worked out. */
    public Map<String, String> leftOut() {
        return Map.copyOf(leftOut);
    }
}
