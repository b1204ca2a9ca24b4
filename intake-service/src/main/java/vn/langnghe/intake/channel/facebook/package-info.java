@NullMarked
package vn.langnghe.intake.channel.facebook;

import org.jspecify.annotations.NullMarked;
