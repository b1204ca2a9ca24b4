/** What this service counts. */
@NullMarked
package vn.langnghe.tracking.metrics;

import org.jspecify.annotations.NullMarked;
