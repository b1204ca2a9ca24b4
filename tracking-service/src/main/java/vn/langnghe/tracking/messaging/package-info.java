/** Events in and out. */
@NullMarked
package vn.langnghe.tracking.messaging;

import org.jspecify.annotations.NullMarked;
