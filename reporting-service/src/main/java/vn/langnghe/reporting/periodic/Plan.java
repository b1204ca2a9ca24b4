package vn.langnghe.reporting.periodic;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment plan the department reports on: its tasks in its own order and words.
 *
 * @param version counts what was told of it
 * @param validTo the first day it is in force no longer
 */
public record Plan(
        String code,
        int version,
        String title,
        @JsonAlias("from") LocalDate validFrom,
        @JsonAlias("to") @Nullable LocalDate validTo,
        boolean draft,
        List<Task> items) {

    /** One task: which it is, who leads, and what the plan wants of it. */
    public record Task(
            String item, String lead, String task, @Nullable String target) {}

    boolean inForce(LocalDate day) {
        return !draft && !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** An item with its task, as far as the plan knows it. */
    public String described(String item) {
        return items.stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .map(each -> item + " · " + each.task())
                .orElse(item);
    }
}
