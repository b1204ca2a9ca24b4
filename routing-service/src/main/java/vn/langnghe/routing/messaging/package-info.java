/** What routing reads and tells. */
@NullMarked
package vn.langnghe.routing.messaging;

import org.jspecify.annotations.NullMarked;
