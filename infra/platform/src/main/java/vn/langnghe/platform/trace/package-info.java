/** The correlation id, from HTTP through Kafka to the log. */
@NullMarked
package vn.langnghe.platform.trace;

import org.jspecify.annotations.NullMarked;
