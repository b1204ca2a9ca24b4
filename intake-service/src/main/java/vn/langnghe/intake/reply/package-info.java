/** What there is to tell senders, whom and by which way. */
@NullMarked
package vn.langnghe.intake.reply;

import org.jspecify.annotations.NullMarked;
