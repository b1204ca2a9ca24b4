package vn.langnghe.tracking.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The last day in Việt Nam on which it is still in time, and the last second of that day; of a reminder, the day and
 * when the office opens on it.
 *
 * @param rule id of the rule that says so
 * @param provisional whether a year was used whose holidays are not decided yet
 */
public record Due(LocalDate date, Instant at, String rule, boolean provisional) {}
