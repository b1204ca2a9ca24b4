package vn.langnghe.reporting.engine;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.langnghe.reporting.domain.CaseFact;
import vn.langnghe.reporting.domain.CaseHistory;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.domain.WorkingTime;

/** Keeps the engine in step with the histories. */
public final class Facts {

    private final ReportEngine engine;
    private final WorkingTime office;
    private final Set<String> gaps = ConcurrentHashMap.newKeySet();

    public Facts(ReportEngine engine, WorkingTime office) {
        this.engine = engine;
        this.office = office;
    }

    public void put(Collection<CaseHistory> histories) {
        histories.forEach(this::watch);
        engine.put(histories.stream()
                .filter(CaseHistory::isOpened)
                .map(history -> new CaseFact(history, office))
                .toList());
    }

    public void load(Histories histories) {
        try (var all = histories.all()) {
            engine.put(all.peek(this::watch)
                    .filter(CaseHistory::isOpened)
                    .map(history -> new CaseFact(history, office))
                    .iterator());
        }
    }

    void reload(Histories histories) {
        engine.clear();
        gaps.clear();
        load(histories);
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
}
