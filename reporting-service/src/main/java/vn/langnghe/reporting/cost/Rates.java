package vn.langnghe.reporting.cost;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an hour costs and how long things take, for cases received from a day on. All of it is assumed, none measured:
 * whoever prints a cost prints these with it.
 *
 * @param officerHour VND for an hour of an officer
 * @param enterpriseHour VND for an hour of an enterprise
 * @param stepMinutes an officer's minutes for one step of a case
 * @param submissionMinutes an enterprise's minutes to put its matter in words
 * @param supplementMinutes its minutes to answer a question
 * @param visitMinutes its minutes for one visit, the way included
 * @param contactMinutes its minutes for one call or message
 */
public record Rates(
        LocalDate from,
        int officerHour,
        int enterpriseHour,
        int stepMinutes,
        int submissionMinutes,
        int supplementMinutes,
        int visitMinutes,
        int contactMinutes,
        String note,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public Rates changed(String by, Instant at) {
        return new Rates(
                from,
                officerHour,
                enterpriseHour,
                stepMinutes,
                submissionMinutes,
                supplementMinutes,
                visitMinutes,
                contactMinutes,
                note,
                by,
                at);
    }
}
