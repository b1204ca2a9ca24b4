/** Signed receipts: whoever holds one can show what was handed in and when, even to somebody who does not ask us. */
@NullMarked
package vn.langnghe.intake.receipt;

import org.jspecify.annotations.NullMarked;
