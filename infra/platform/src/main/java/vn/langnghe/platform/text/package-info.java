/** Words for people: ICU messages in Vietnamese and English. */
@NullMarked
package vn.langnghe.platform.text;

import org.jspecify.annotations.NullMarked;
