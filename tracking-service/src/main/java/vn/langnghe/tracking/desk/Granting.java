package vn.langnghe.tracking.desk;

import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Status;

/** What became of a wish. */
public sealed interface Granting {

    /** The case as the wish left it. */
    record Done(String reference, int version, Status status) implements Granting {}

    /**
     * @param reference null where the case does not exist for who asks
     * @param why a refusal or invalid input
     */
    record Refused(@Nullable String reference, RuntimeException why) implements Granting {}
}
