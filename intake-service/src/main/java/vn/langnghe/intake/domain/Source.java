package vn.langnghe.intake.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item was written on or said at, by channel: who issued a directive, its number and date; a letter's own number
 * and date; which meeting, and when; which box, opened when; which counter.
 */
public record Source(
        @Nullable String name,
        @Nullable String number,
        @Nullable LocalDate date) {}
