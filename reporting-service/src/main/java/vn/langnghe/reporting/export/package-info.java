/** The figures of a page as files: for machines, for spreadsheets, for signing. */
@NullMarked
package vn.langnghe.reporting.export;

import org.jspecify.annotations.NullMarked;
