/** What tests of all services share: agreed samples, events that arrive, callers. */
@NullMarked
package vn.langnghe.platform.testing;

import org.jspecify.annotations.NullMarked;
