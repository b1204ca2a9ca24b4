/** What one service tells all others of things that have a code, on compacted topics, and what a reader keeps of it. */
@NullMarked
package vn.langnghe.platform.bulletin;

import org.jspecify.annotations.NullMarked;
