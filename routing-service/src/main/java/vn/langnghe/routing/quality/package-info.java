/** How often the first decision was right, and which rules cause transfers. */
@NullMarked
package vn.langnghe.routing.quality;

import org.jspecify.annotations.NullMarked;
