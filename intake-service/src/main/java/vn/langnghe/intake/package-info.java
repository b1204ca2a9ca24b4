@NullMarked
package vn.langnghe.intake;

import org.jspecify.annotations.NullMarked;
