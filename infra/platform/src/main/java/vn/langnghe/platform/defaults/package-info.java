/** Settings every service starts from. */
@NullMarked
package vn.langnghe.platform.defaults;

import org.jspecify.annotations.NullMarked;
