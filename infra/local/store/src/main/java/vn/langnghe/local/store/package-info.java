@NullMarked
package vn.langnghe.local.store;

import org.jspecify.annotations.NullMarked;
