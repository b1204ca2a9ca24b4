/** How requests are refused: problems in the caller's language, naming every field. */
@NullMarked
package vn.langnghe.platform.web;

import org.jspecify.annotations.NullMarked;
