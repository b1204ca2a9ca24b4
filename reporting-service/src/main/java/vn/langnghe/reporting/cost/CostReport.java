package vn.langnghe.reporting.cost;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/** Hours and money, with everything assumed to get from one to the other. */
public record CostReport(
        String report,
        String notice,
        LocalDate from,
        LocalDate to,
        String by,
        AsOf asOf,
        List<Rates> assumptions,
        Reported reported,
        List<Row> rows,
        Row totals) {

    /** How many senders told of visits and contacts, and their means, taken for those who did not tell. */
    public record Reported(
            long visitsFrom,
            @Nullable Double meanVisits,
            long contactsFrom,
            @Nullable Double meanContacts) {}

    /** One line; money in VND. */
    public record Row(
            String key,
            String label,
            long cases,
            double officerHours,
            double enterpriseHours,
            long officerCost,
            long enterpriseCost,
            long total) {}
}
