/** Takes case events to who subscribed to them: signed, again and again until they arrive, once from all instances. */
@NullMarked
package vn.langnghe.tracking.subscription.delivery;

import org.jspecify.annotations.NullMarked;
