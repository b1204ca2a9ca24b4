package vn.langnghe.reporting.report;

import org.springframework.stereotype.Service;
import vn.langnghe.reporting.domain.Histories;
import vn.langnghe.reporting.engine.ReportEngine;

/** Forgets what was folded, so that the log can be told again from its beginning. */
@Service
public class Rebuild {

    private final Histories histories;
    private final ReportEngine engine;

    Rebuild(Histories histories, ReportEngine engine) {
        this.histories = histories;
        this.engine = engine;
    }

    /** The items counted stay: their topics forget them after a month, this service does not. */
    public void forget() {
        histories.clear();
        engine.clear();
    }
}
