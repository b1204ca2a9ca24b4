/** The words of replies: shipped, and as the department changed them. */
@NullMarked
package vn.langnghe.intake.reply.wording;

import org.jspecify.annotations.NullMarked;
