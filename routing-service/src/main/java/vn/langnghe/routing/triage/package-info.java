/** What a person decides when the rules are not sure. */
@NullMarked
package vn.langnghe.routing.triage;

import org.jspecify.annotations.NullMarked;
