package vn.langnghe.reporting.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/**
 * A quarter of a dataset as it was given away. It stays so; a correction is the next edition, which says what changed and
 * which columns stay as they were because too little of them did.
 *
 * @param publishedBy null when its day had come
 */
public record Edition(
        String dataset,
        String quarter,
        int number,
        Instant publishedAt,
        @Nullable String publishedBy,
        AsOf asOf,
        List<Line> lines,
        List<Change> changes,
        List<String> kept) {

    static final String TOTAL = "TOTAL";
    static final String RECEIVED = "received";

    /** Whether it tells a total; where that is too small, all else is too. */
    boolean saysAnything() {
        return lines.stream()
                .anyMatch(line -> line.key().equals(TOTAL) && line.cells().containsKey(RECEIVED));
    }

    /** The cells that are told of one key, by column; what is not there is blank. */
    public record Line(String key, boolean synthetic, Map<String, Cell> cells) {}

    /** A figure and of how many cases it is. */
    public record Cell(@Nullable Double value, long n) {}

    /** A cell that differs from the edition before. */
    public record Change(String key, String column, Cell before, Cell after) {}
}
