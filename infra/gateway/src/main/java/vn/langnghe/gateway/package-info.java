@NullMarked
package vn.langnghe.gateway;

import org.jspecify.annotations.NullMarked;
