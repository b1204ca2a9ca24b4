/** The analytical engine: the facts as one table in memory. */
@NullMarked
package vn.langnghe.reporting.engine;

import org.jspecify.annotations.NullMarked;
