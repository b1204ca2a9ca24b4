@NullMarked
package vn.langnghe.tracking;

import org.jspecify.annotations.NullMarked;
