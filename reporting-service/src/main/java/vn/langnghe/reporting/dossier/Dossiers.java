package vn.langnghe.reporting.dossier;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.FieldFault;

/**
 * The dossiers of procedures a unit took in during a month.
 *
 * @param filed all of them
 * @param eligible those that may be filed online
 * @param online those filed online
 */
public record Dossiers(
        YearMonth month,
        String unit,
        int filed,
        int eligible,
        int online,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public Dossiers changed(String by, Instant at) {
        return new Dossiers(month, unit, filed, eligible, online, by, at);
    }

    /** What no single field shows: a part larger than its whole. */
    public List<FieldFault> faults() {
        var faults = new ArrayList<FieldFault>();
        if (month.getYear() < 2000 || month.getYear() > 2100) {
            faults.add(new FieldFault("month", "range", "2000", "2100"));
        }
        if (eligible > filed) {
            faults.add(new FieldFault("eligible", "range", 0, filed));
        }
        if (online > eligible) {
            faults.add(new FieldFault("online", "range", 0, eligible));
        }
        return faults;
    }
}
