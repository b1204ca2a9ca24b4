@NullMarked
package vn.langnghe.reporting;

import org.jspecify.annotations.NullMarked;
