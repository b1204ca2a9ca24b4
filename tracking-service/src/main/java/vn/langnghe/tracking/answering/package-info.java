/** What helps to write an answer: drafts that are not lost, and answers a unit gives again and again. */
@NullMarked
package vn.langnghe.tracking.answering;

import org.jspecify.annotations.NullMarked;
