package vn.langnghe.reporting.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;
import vn.langnghe.reporting.opendata.Edition.Change;

/** One dataset as it is given away: a line per quarter and key, and one with the key TOTAL per quarter. */
public record OpenTable(
        String dataset,
        String title,
        String notice,
        List<Source> editions,
        List<String> columns,
        List<Map<String, @Nullable Object>> rows) {

    /** The edition a quarter is told from: of which state of the log it is, and what it corrects. */
    public record Source(
            String quarter, int edition, Instant publishedAt, AsOf asOf, List<Change> changes, List<String> kept) {

        static Source of(Edition edition) {
            return new Source(
                    edition.quarter(),
                    edition.number(),
                    edition.publishedAt(),
                    edition.asOf(),
                    edition.changes(),
                    edition.kept());
        }
    }
}
