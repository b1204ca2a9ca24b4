/** Figures of procedures that no case holds, typed in month by month: what P11 and P14 are measured against. */
@NullMarked
package vn.langnghe.reporting.dossier;

import org.jspecify.annotations.NullMarked;
