@NullMarked
package vn.langnghe.intake.reply.web;

import org.jspecify.annotations.NullMarked;
