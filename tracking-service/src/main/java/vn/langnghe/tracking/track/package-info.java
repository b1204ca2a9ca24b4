/** The sender's view: whoever holds the tracking code sees how the matter stands and may say something. */
@NullMarked
package vn.langnghe.tracking.track;

import org.jspecify.annotations.NullMarked;
