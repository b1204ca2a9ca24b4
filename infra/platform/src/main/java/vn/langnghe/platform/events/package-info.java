/** Consuming events in batches: decode, handle, retry, set aside. */
@NullMarked
package vn.langnghe.platform.events;

import org.jspecify.annotations.NullMarked;
