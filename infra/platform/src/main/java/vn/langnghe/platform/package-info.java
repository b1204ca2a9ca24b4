@NullMarked
package vn.langnghe.platform;

import org.jspecify.annotations.NullMarked;
