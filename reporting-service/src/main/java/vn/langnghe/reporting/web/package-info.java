/** Pages and HTTP. */
@NullMarked
package vn.langnghe.reporting.web;

import org.jspecify.annotations.NullMarked;
