package vn.langnghe.routing.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Returned;
import vn.langnghe.routing.domain.Urgency;

/** What a person decided on an item. */
public sealed interface Verdicts {

    /** Who is responsible; more than one part where a mixed item is split. */
    record Placed(List<Share> parts) implements Verdicts {}

    /** Back to the sender. */
    record GivenBack(Returned why) implements Verdicts {}

    /** The same as a case there is: by its id, or by the reference of its item, with the number of the part where it has several. */
    record SameAs(String original) implements Verdicts {

        private static final int REFERENCE = 11;

        boolean byReference() {
            return original.length() < 2 * REFERENCE;
        }

        String reference() {
            return original.substring(0, REFERENCE);
        }

        /** Empty where only the item is named. */
        String part() {
            return original.length() > REFERENCE ? original.substring(REFERENCE + 1) : "";
        }

        String feedbackId() {
            return original.substring(0, original.lastIndexOf('-'));
        }
    }

    /**
     * One part of it; {@code content} only where a mixed item is split.
     *
     * @param restricted null where it stays as it was
     */
    record Share(
            String lead,
            Kind kind,
            Component component,
            @Nullable String planItem,
            @Nullable String content,
            List<String> cooperating,
            @Nullable Boolean restricted,
            Urgency urgency) {}
}
