package vn.langnghe.intake.retention;

import java.time.LocalDate;

/**
 * How many months after its end an item's sender and files are kept, from a day on.
 *
 * @param wordsToo whether what was said is forgotten as well, so that only the line of the register remains
 * @param basis the provision it follows
 */
public record RetentionRule(Category category, int months, boolean wordsToo, String basis, LocalDate from) {

    public String key() {
        return category + "." + from;
    }
}
