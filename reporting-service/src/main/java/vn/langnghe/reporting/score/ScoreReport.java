package vn.langnghe.reporting.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/** Units on the scale; a unit too few of whose indicators have a value has no score. */
public record ScoreReport(
        String report,
        String notice,
        LocalDate from,
        LocalDate to,
        AsOf asOf,
        Scoring scoring,
        List<Used> indicators,
        List<Row> rows,
        Row totals) {

    /** An indicator with the goal posts it was measured between. */
    public record Used(
            String code,
            String name,
            String report,
            String unit,
            String better,
            double low,
            double high,
            double weight) {}

    /** One unit: each indicator on the scale, and the weighted mean of those of each report. */
    public record Row(
            String key,
            String label,
            Map<String, @Nullable Double> scores,
            @Nullable Double timeCost,
            @Nullable Double dynamism) {}
}
