@NullMarked
package vn.langnghe.intake.reply.sms;

import org.jspecify.annotations.NullMarked;
