/** Rules, law, model and plan brought together into one ruling. */
@NullMarked
package vn.langnghe.routing.ruling;

import org.jspecify.annotations.NullMarked;
