@NullMarked
package vn.langnghe.intake.secrets;

import org.jspecify.annotations.NullMarked;
