/** The law's clock over HTTP: explained, shown and edited. */
@NullMarked
package vn.langnghe.tracking.deadline.web;

import org.jspecify.annotations.NullMarked;
