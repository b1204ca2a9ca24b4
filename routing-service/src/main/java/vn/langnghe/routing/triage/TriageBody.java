package vn.langnghe.routing.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Urgency;
import vn.langnghe.routing.unit.Units;

/** A verdict as it is sent; every faulty field is named at once. */
record TriageBody(@Nullable String action, @Nullable List<@Nullable PartBody> parts) {

    private static final List<String> ACTIONS = List.of("confirm", "change", "split", "forward");
    private static final int MOST_PARTS = 20;
    private static final int LONGEST = 20_000;

    record PartBody(
            @Nullable String lead,
            @Nullable Kind kind,
            @Nullable Component component,
            @Nullable String planItem,
            @Nullable String content,
            @Nullable List<String> cooperating,
            @Nullable Boolean restricted,
            @Nullable Urgency urgency) {}

    Verdicts verdicts(Units units) {
        var faults = new ArrayList<FieldFault>();
        checkAction(faults);
        var shares = faults.isEmpty() ? shares(units, faults) : List.<Verdicts.Share>of();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Verdicts(shares);
    }

    private void checkAction(List<FieldFault> faults) {
        if (action == null || action.isEmpty()) {
            faults.add(new FieldFault("action", "required"));
        } else if (!ACTIONS.contains(action.toLowerCase(Locale.ROOT))) {
            faults.add(new FieldFault("action", "choice", String.join(", ", ACTIONS)));
        }
    }

    private List<Verdicts.Share> shares(Units units, List<FieldFault> faults) {
        if (parts == null || parts.isEmpty()) {
            faults.add(new FieldFault("parts", "required"));
            return List.of();
        }
        if (parts.size() > MOST_PARTS) {
            faults.add(new FieldFault("parts", "size", 1, MOST_PARTS));
            return List.of();
        }
        var shares = new ArrayList<Verdicts.Share>();
        for (int i = 0; i < parts.size(); i++) {
            var share = share("parts[" + i + "]", parts.get(i), units, faults);
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }

    private static Verdicts.@Nullable Share share(
            String at, @Nullable PartBody part, Units units, List<FieldFault> faults) {
        if (part == null) {
            faults.add(new FieldFault(at, "required"));
            return null;
        }
        int before = faults.size();
        var lead = part.lead;
        var kind = part.kind;
        if (lead == null) {
            faults.add(new FieldFault(at + ".lead", "required"));
        } else if (!units.knows(lead)) {
            faults.add(new FieldFault(at + ".lead", "unknown"));
        }
        if (kind == null) {
            faults.add(new FieldFault(at + ".kind", "required"));
        }
        if (part.content != null && part.content.length() > LONGEST) {
            faults.add(new FieldFault(at + ".content", "too-long", LONGEST));
        }
        var cooperating = part.cooperating == null ? List.<String>of() : List.copyOf(part.cooperating);
        if (!cooperating.stream().allMatch(units::knows)) {
            faults.add(new FieldFault(at + ".cooperating", "unknown"));
        }
        return faults.size() > before || lead == null || kind == null
                ? null
                : new Verdicts.Share(
                        lead,
                        kind,
                        part.component == null ? Component.OTHER : part.component,
                        part.planItem,
                        part.content,
                        cooperating,
                        Boolean.TRUE.equals(part.restricted),
                        part.urgency == null ? Urgency.NORMAL : part.urgency);
    }
}
