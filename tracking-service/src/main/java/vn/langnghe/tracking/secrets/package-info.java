/** The keys of this service, and what they keep. */
@NullMarked
package vn.langnghe.tracking.secrets;

import org.jspecify.annotations.NullMarked;
