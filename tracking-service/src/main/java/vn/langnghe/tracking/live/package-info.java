/** Open lists that change before the reader's eyes. */
@NullMarked
package vn.langnghe.tracking.live;

import org.jspecify.annotations.NullMarked;
