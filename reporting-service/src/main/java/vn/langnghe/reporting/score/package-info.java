/** The two proxies on one scale from 1 to 10, as indices of provinces are built. */
@NullMarked
package vn.langnghe.reporting.score;

import org.jspecify.annotations.NullMarked;
