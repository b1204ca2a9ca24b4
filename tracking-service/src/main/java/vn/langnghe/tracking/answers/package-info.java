/** Answers everybody may read, found by words. */
@NullMarked
package vn.langnghe.tracking.answers;

import org.jspecify.annotations.NullMarked;
