/** Measures the speed. */
@NullMarked
package vn.langnghe.routing.bench;

import org.jspecify.annotations.NullMarked;
