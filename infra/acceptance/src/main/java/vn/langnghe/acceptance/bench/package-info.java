@NullMarked
package vn.langnghe.acceptance.bench;

import org.jspecify.annotations.NullMarked;
