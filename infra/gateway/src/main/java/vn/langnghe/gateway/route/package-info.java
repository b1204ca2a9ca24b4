/** Which service answers which path, and what passes in between. */
@NullMarked
package vn.langnghe.gateway.route;

import org.jspecify.annotations.NullMarked;
