/** The assignment plan as data. */
@NullMarked
package vn.langnghe.routing.plan;

import org.jspecify.annotations.NullMarked;
