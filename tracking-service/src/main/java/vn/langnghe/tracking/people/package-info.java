/** Who works here, as far as the service has met them, and who stands in for whom. */
@NullMarked
package vn.langnghe.tracking.people;

import org.jspecify.annotations.NullMarked;
