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

    /** The same as a case there is. */
    record SameAs(String caseId) implements Verdicts {}

    /** One part of it; {@code content} only where a mixed item is split. */
    record Share(
            String lead,
            Kind kind,
            Component component,
            @Nullable String planItem,
            @Nullable String content,
            List<String> cooperating,
            boolean restricted,
            Urgency urgency) {}
}
