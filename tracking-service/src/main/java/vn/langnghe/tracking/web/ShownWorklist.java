package vn.langnghe.tracking.web;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.audit.Readings;
import vn.langnghe.tracking.worklist.Row;
import vn.langnghe.tracking.worklist.Worklist;
import vn.langnghe.tracking.worklist.WorklistPage;
import vn.langnghe.tracking.worklist.WorklistQuery;

/** A page of the worklist for somebody's eyes: that he saw what is restricted on it is written down first. */
@Component
class ShownWorklist {

    private final Worklist worklist;
    private final Readings readings;
    private final Clock clock;

    ShownWorklist(Worklist worklist, Readings readings, Clock clock) {
        this.worklist = worklist;
        this.readings = readings;
        this.clock = clock;
    }

    WorklistPage page(WorklistQuery asked) {
        var page = worklist.search(allowed(asked), clock.instant());
        var restricted =
                page.items().stream().filter(Row::restricted).map(Row::caseId).toList();
        readings.listed(restricted, asked.sight().user());
        return page;
    }

    /** How many cases the list holds; it shows none. */
    int count(WorklistQuery asked) {
        return worklist.count(allowed(asked), clock.instant());
    }

    private WorklistQuery allowed(WorklistQuery asked) {
        var unit = asked.unit();
        var sight = asked.sight();
        if (unit != null && !sight.allUnits() && !sight.units().contains(unit)) {
            readings.deniedList(unit, sight.user());
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
        return asked;
    }
}
