/** Figures anybody may have: quarter by quarter, nothing restricted, no small cell that could be worked out. */
@NullMarked
package vn.langnghe.reporting.opendata;

import org.jspecify.annotations.NullMarked;
