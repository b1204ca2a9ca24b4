/** What every page shares: language, navigation, dates. */
@NullMarked
package vn.langnghe.platform.pages;

import org.jspecify.annotations.NullMarked;
