/**
 * Worklists: every case as one row in an index inside this process, rebuilt from the store at start and fed by every
 * change, so that lists are searched and sorted without asking the store.
 */
@NullMarked
package vn.langnghe.tracking.worklist;

import org.jspecify.annotations.NullMarked;
