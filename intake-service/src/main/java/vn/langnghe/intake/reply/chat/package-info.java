@NullMarked
package vn.langnghe.intake.reply.chat;

import org.jspecify.annotations.NullMarked;
