@NullMarked
package vn.langnghe.local.system;

import org.jspecify.annotations.NullMarked;
