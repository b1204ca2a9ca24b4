/** What units have promised, across all cases: what is due, what was missed, what was kept. */
@NullMarked
package vn.langnghe.tracking.commitment;

import org.jspecify.annotations.NullMarked;
