/** How much each program may bring in a day. */
@NullMarked
package vn.langnghe.intake.limit;

import org.jspecify.annotations.NullMarked;
