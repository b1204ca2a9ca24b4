/** Vietnamese as people type it, brought to one form. */
@NullMarked
package vn.langnghe.routing.text;

import org.jspecify.annotations.NullMarked;
