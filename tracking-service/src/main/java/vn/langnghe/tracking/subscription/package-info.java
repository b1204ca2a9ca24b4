/** What programs of a unit want to be told of its cases, and where. */
@NullMarked
package vn.langnghe.tracking.subscription;

import org.jspecify.annotations.NullMarked;
