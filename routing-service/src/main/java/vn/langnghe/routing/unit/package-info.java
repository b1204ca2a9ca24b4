/** The directory of units. */
@NullMarked
package vn.langnghe.routing.unit;

import org.jspecify.annotations.NullMarked;
