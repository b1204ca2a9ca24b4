/** What every form of the house has in common. */
@NullMarked
package vn.langnghe.tracking.form;

import org.jspecify.annotations.NullMarked;
