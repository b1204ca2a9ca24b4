/** What the law accepts as a reason to stop a clock or to end a matter without an answer. */
@NullMarked
package vn.langnghe.tracking.domain.ground;

import org.jspecify.annotations.NullMarked;
