@NullMarked
package vn.langnghe.intake.register;

import org.jspecify.annotations.NullMarked;
