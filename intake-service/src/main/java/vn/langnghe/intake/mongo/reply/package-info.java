@NullMarked
package vn.langnghe.intake.mongo.reply;

import org.jspecify.annotations.NullMarked;
