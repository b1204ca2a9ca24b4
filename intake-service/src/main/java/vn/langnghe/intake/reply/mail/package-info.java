@NullMarked
package vn.langnghe.intake.reply.mail;

import org.jspecify.annotations.NullMarked;
