package vn.langnghe.intake.limit;

import java.time.LocalDate;

/** What each program has brought, day by day. */
public interface Spent {

    /** Adds, and tells how much it is now. */
    long add(String client, LocalDate day, long items);
}
