/** What became of items: which unit has which part of them, as the case events tell. */
@NullMarked
package vn.langnghe.intake.progress;

import org.jspecify.annotations.NullMarked;
