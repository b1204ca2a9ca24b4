/** What labelled examples teach: a linear model over words and rule hits. */
@NullMarked
package vn.langnghe.routing.model;

import org.jspecify.annotations.NullMarked;
