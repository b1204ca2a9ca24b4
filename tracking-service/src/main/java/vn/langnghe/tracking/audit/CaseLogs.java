package vn.langnghe.tracking.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.worklist.CaseNames;

/** Who read a case, for those who watch over it; of one that accuses their own unit there is nothing. */
@Component
class CaseLogs {

    private final Readings readings;
    private final CaseNames names;
    private final Cases cases;

    CaseLogs(Readings readings, CaseNames names, Cases cases) {
        this.readings = readings;
        this.names = names;
        this.cases = cases;
    }

    /** The log of one case. */
    record Log(String caseId, List<Entry> entries) {}

    /** @param called by its id, or by the reference all parts of an item share */
    List<Log> of(String called, CurrentUser user) {
        var ids = CaseNames.isName(called) ? names.all(called) : List.of(called);
        var hidden = cases.findAll(ids).stream()
                .filter(matter -> matter.accuses(user.units()))
                .map(Case::id)
                .toList();
        return ids.stream()
                .filter(id -> !hidden.contains(id))
                .map(id -> new Log(id, readings.of(id)))
                .toList();
    }
}
