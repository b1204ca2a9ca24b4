@NullMarked
package vn.langnghe.routing;

import org.jspecify.annotations.NullMarked;
