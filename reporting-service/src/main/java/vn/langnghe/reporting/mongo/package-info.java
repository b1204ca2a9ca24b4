/** What is kept: one document per case, the ids to reconcile with, the directory of units. */
@NullMarked
package vn.langnghe.reporting.mongo;

import org.jspecify.annotations.NullMarked;
