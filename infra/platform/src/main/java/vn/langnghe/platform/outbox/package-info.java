/** Events that wait inside the document whose change they tell, and the relay that publishes them. */
@NullMarked
package vn.langnghe.platform.outbox;

import org.jspecify.annotations.NullMarked;
