package vn.langnghe.tracking.people;

import java.time.LocalDate;

/** Days somebody is away, both included, and who takes what comes for him meanwhile. */
public record Absence(LocalDate from, LocalDate to, String deputy) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
