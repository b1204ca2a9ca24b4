package vn.langnghe.tracking.deadline;

import java.util.List;

/** What people changed in the shipped rules and years; every change is kept. */
interface Edits {

    List<RuleSetDocument> ruleSets();

    List<CalendarDocument> calendars();

    /** False when somebody else made this version first. */
    boolean add(RuleSetDocument rules);

    /** False when somebody else made this version first. */
    boolean add(CalendarDocument calendar);
}
