/** Who read what only few may read, who was turned away, and whether anybody has changed what was written since. */
@NullMarked
package vn.langnghe.tracking.audit;

import org.jspecify.annotations.NullMarked;
