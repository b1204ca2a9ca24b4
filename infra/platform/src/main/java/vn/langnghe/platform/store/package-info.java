/** Settings of the document store. */
@NullMarked
package vn.langnghe.platform.store;

import org.jspecify.annotations.NullMarked;
