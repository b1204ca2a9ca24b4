/** What is refused before a service hears of it. */
@NullMarked
package vn.langnghe.gateway.guard;

import org.jspecify.annotations.NullMarked;
