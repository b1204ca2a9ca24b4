/** The reports that are due each month, quarter and year: drafted, edited, issued and then frozen. */
@NullMarked
package vn.langnghe.reporting.periodic;

import org.jspecify.annotations.NullMarked;
