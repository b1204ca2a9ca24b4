/** How long senders are kept, and how they are forgotten. */
@NullMarked
package vn.langnghe.intake.retention;

import org.jspecify.annotations.NullMarked;
