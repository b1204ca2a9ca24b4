/** Measures the decisions on labelled items. */
@NullMarked
package vn.langnghe.routing.evaluate;

import org.jspecify.annotations.NullMarked;
