package vn.langnghe.reporting.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.langnghe.reporting.engine.ReportEngine.Question;

/** The rows of a report: how they are asked for, and by what keys they are known. */
public final class Breakdown {

    private Breakdown() {}

    /** The cases received in the period, as a table to select from, with its values. */
    public static Question received(ReportQuery query, Instant now) {
        var population = Population.of(query, now);
        return new Question(population.sql(), population.values());
    }

    /** The columns {@code key0}, {@code key1} … of the dimensions. */
    public static String columns(List<Dimension> by) {
        var columns = new ArrayList<String>();
        for (int index = 0; index < by.size(); index++) {
            columns.add(by.get(index).sql() + " AS key" + index);
        }
        return String.join(", ", columns);
    }

    public static List<String> keys(List<Dimension> by, Map<String, @Nullable Object> columns) {
        var keys = new ArrayList<String>();
        for (int index = 0; index < by.size(); index++) {
            keys.add(by.get(index).key(columns.get("key" + index)));
        }
        return List.copyOf(keys);
    }

    public static String name(List<Dimension> by) {
        return by.stream().map(Dimension::id).collect(Collectors.joining(","));
    }
}
