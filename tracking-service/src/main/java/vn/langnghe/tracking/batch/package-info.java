/** Many acts in one request, a line each: for the programs of departments. */
@NullMarked
package vn.langnghe.tracking.batch;

import org.jspecify.annotations.NullMarked;
