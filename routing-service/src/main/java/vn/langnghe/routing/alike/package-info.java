/** Items that say much the same as one at hand. */
@NullMarked
package vn.langnghe.routing.alike;

import org.jspecify.annotations.NullMarked;
