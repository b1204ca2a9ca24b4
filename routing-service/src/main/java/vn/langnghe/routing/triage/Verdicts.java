package vn.langnghe.routing.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Urgency;

/** What a person decided on an item. */
public record Verdicts(List<Share> parts) {

    /** One part of it; {@code content} only where a mixed item is split. */
    public record Share(
            String lead,
            Kind kind,
            Component component,
            @Nullable String planItem,
            @Nullable String content,
            List<String> cooperating,
            boolean restricted,
            Urgency urgency) {}
}
