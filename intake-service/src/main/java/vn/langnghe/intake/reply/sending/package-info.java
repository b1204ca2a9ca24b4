/** Brings replies to their senders, once. */
@NullMarked
package vn.langnghe.intake.reply.sending;

import org.jspecify.annotations.NullMarked;
