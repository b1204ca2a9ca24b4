/** Words for people, ICU messages in Vietnamese and English; words of people, normalized. */
@NullMarked
package vn.langnghe.platform.text;

import org.jspecify.annotations.NullMarked;
