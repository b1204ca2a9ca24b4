/** Who is responsible for an item, and why: plain Java. */
@NullMarked
package vn.langnghe.routing.domain;

import org.jspecify.annotations.NullMarked;
