/** What people are told of cases without having to look: each fact once, to whom it concerns. */
@NullMarked
package vn.langnghe.tracking.notification;

import org.jspecify.annotations.NullMarked;
