/** Drives the running system from outside, as its users and their programs do. */
@NullMarked
package vn.langnghe.acceptance;

import org.jspecify.annotations.NullMarked;
