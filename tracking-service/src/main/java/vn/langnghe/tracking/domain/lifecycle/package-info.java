/** Who may do what with a case, when, and what follows. */
@NullMarked
package vn.langnghe.tracking.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
