/** Files people send along: looked into, cleaned, kept, handed out. */
@NullMarked
package vn.langnghe.intake.attachment;

import org.jspecify.annotations.NullMarked;
