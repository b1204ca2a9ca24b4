package vn.langnghe.reporting.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.AsOf;

/** One dataset as it is given away: a line per quarter and key, and one with the key TOTAL per quarter. */
public record OpenTable(
        String dataset,
        String title,
        String notice,
        LocalDate from,
        LocalDate to,
        AsOf asOf,
        List<String> columns,
        List<Map<String, @Nullable Object>> rows) {}
