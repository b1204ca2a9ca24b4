/** Measures this service beside its baselines, on made-up cases. */
@NullMarked
package vn.langnghe.reporting.bench;

import org.jspecify.annotations.NullMarked;
