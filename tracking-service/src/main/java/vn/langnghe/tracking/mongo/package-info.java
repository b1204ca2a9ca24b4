/** Cases in MongoDB. */
@NullMarked
package vn.langnghe.tracking.mongo;

import org.jspecify.annotations.NullMarked;
