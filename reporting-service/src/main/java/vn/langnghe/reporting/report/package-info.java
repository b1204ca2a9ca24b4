/** Indicators, periods and the two reports. */
@NullMarked
package vn.langnghe.reporting.report;

import org.jspecify.annotations.NullMarked;
