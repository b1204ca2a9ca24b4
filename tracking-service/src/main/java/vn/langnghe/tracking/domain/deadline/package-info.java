/** The law's clock: when something must be done, and how that day was found. Plain Java. */
@NullMarked
package vn.langnghe.tracking.domain.deadline;

import org.jspecify.annotations.NullMarked;
