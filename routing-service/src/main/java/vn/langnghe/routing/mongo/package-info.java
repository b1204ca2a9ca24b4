/** Where decisions are kept. */
@NullMarked
package vn.langnghe.routing.mongo;

import org.jspecify.annotations.NullMarked;
