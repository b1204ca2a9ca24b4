@NullMarked
package vn.langnghe.identity;

import org.jspecify.annotations.NullMarked;
