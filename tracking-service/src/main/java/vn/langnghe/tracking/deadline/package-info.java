/** The rules and the calendar as data: shipped, edited, kept with their history, and shown. */
@NullMarked
package vn.langnghe.tracking.deadline;

import org.jspecify.annotations.NullMarked;
