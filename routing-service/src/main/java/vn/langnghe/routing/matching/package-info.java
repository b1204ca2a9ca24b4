/** Rules as stored queries: what the words of an item say. */
@NullMarked
package vn.langnghe.routing.matching;

import org.jspecify.annotations.NullMarked;
