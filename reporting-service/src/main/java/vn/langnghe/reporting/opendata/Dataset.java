package vn.langnghe.reporting.opendata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.ReportQuery;

/** What may be had: each report by each of a few dimensions. */
public record Dataset(String report, Dimension by) {

    private static final List<Dimension> DIMENSIONS =
            List.of(Dimension.UNIT, Dimension.CHANNEL, Dimension.COMPONENT, Dimension.KIND, Dimension.SENDER_TYPE);

    public String id() {
        return report + "-by-" + by.id();
    }

    public static List<Dataset> all() {
        return Stream.of(ReportQuery.TIME_COST, ReportQuery.DYNAMISM)
                .flatMap(report -> DIMENSIONS.stream().map(by -> new Dataset(report, by)))
                .toList();
    }

    public static Optional<Dataset> of(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
