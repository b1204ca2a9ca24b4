@NullMarked
package vn.langnghe.acceptance.demo;

import org.jspecify.annotations.NullMarked;
