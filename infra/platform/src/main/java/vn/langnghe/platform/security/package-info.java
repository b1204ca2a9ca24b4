/** Who is calling, and what they may do. */
@NullMarked
package vn.langnghe.platform.security;

import org.jspecify.annotations.NullMarked;
