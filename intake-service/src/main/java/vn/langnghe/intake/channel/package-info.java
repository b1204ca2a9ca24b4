/** Messages from platforms where people talk in bursts. */
@NullMarked
package vn.langnghe.intake.channel;

import org.jspecify.annotations.NullMarked;
