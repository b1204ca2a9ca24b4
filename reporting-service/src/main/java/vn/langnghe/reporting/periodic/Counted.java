package vn.langnghe.reporting.periodic;

import java.time.LocalDate;

/** The days a report counts, the day it is due, and the cut-off that made it so. */
record Counted(Period period, LocalDate from, LocalDate to, LocalDate dueOn, int cutOff, String basis) {}
