@NullMarked
package vn.langnghe.intake.channel.zalo;

import org.jspecify.annotations.NullMarked;
