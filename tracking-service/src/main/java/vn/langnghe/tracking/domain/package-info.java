/** The case and its lifecycle, in plain Java. */
@NullMarked
package vn.langnghe.tracking.domain;

import org.jspecify.annotations.NullMarked;
