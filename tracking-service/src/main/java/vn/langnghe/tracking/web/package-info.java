/** Cases over HTTP: the API and the pages. */
@NullMarked
package vn.langnghe.tracking.web;

import org.jspecify.annotations.NullMarked;
