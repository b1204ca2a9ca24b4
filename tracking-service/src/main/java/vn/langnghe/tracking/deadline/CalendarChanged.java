package vn.langnghe.tracking.deadline;

/** A year was changed here. */
record CalendarChanged() {}
