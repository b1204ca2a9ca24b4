/** Rules and plans that people changed here: checked, tried, versioned, switched on and off. */
@NullMarked
package vn.langnghe.routing.book;

import org.jspecify.annotations.NullMarked;
