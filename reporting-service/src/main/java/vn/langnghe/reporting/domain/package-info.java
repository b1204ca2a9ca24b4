/** What happened to cases and what is made of it, in plain Java. */
@NullMarked
package vn.langnghe.reporting.domain;

import org.jspecify.annotations.NullMarked;
