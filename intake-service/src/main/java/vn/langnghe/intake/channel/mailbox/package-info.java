/** The department's mailbox: read over IMAP, each mail an item, an addition to one, or set aside with the reason. */
@NullMarked
package vn.langnghe.intake.channel.mailbox;

import org.jspecify.annotations.NullMarked;
