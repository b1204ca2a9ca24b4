package vn.langnghe.reporting.periodic;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days a report counts, the days it is drafted (null where it is not) and due, and the cut-off that made it so. */
record Counted(
        Period period,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate draftOn,
        LocalDate dueOn,
        int cutOff,
        String basis) {}
