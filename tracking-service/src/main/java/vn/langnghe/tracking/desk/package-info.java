/** What people and programs of the department do with cases: read them as far as they may, act on them. */
@NullMarked
package vn.langnghe.tracking.desk;

import org.jspecify.annotations.NullMarked;
