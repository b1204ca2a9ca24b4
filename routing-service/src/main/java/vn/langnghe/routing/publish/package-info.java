/** What all others are told by compacted topics. */
@NullMarked
package vn.langnghe.routing.publish;

import org.jspecify.annotations.NullMarked;
