@NullMarked
package vn.langnghe.intake.messaging;

import org.jspecify.annotations.NullMarked;
