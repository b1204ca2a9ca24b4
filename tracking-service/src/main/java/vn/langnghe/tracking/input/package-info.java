/** Fields as people and programs send them, read one by one, every fault remembered. */
@NullMarked
package vn.langnghe.tracking.input;

import org.jspecify.annotations.NullMarked;
