/** The directory of units, as routing publishes it. */
@NullMarked
package vn.langnghe.tracking.unit;

import org.jspecify.annotations.NullMarked;
