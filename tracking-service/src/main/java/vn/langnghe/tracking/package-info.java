/** The case until it is resolved: lifecycle, deadlines, worklists, public tracking. */
@NullMarked
package vn.langnghe.tracking;

import org.jspecify.annotations.NullMarked;
