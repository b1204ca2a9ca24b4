@NullMarked
package vn.langnghe.intake.mongo;

import org.jspecify.annotations.NullMarked;
