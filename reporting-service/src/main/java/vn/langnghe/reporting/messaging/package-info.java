/** The events this service reads, with only the fields it needs. */
@NullMarked
package vn.langnghe.reporting.messaging;

import org.jspecify.annotations.NullMarked;
