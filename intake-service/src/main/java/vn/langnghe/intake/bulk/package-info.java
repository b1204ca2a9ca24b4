/** Many items in one file: read row by row, each row kept or named with what is wrong. */
@NullMarked
package vn.langnghe.intake.bulk;

import org.jspecify.annotations.NullMarked;
