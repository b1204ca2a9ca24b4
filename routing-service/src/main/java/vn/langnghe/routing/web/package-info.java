/** The HTTP surface. */
@NullMarked
package vn.langnghe.routing.web;

import org.jspecify.annotations.NullMarked;
