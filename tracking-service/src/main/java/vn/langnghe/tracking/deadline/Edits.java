package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What people changed in the shipped rules, years and grounds; every change is kept. */
interface Edits {

    List<RuleSetDocument> ruleSets();

    List<CalendarDocument> calendars();

    List<GroundSetDocument> groundSets();

    /** The changes after which every open case was counted again. */
    Set<String> replayed();

    void replayed(String id, int moved, Instant at);

    /** False when somebody else made this version first. */
    boolean add(RuleSetDocument rules);

    /** False when somebody else made this version first. */
    boolean add(CalendarDocument calendar);

    /** False when somebody else made this version first. */
    boolean add(GroundSetDocument grounds);
}
