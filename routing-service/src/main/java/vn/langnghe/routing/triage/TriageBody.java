package vn.langnghe.routing.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Returned;
import vn.langnghe.routing.domain.Urgency;

/** A verdict as it is sent; every faulty field is named at once. */
record TriageBody(
        @Nullable String action,
        @Nullable List<@Nullable PartBody> parts,
        @Nullable String reasonCode,
        @Nullable String text,
        @Nullable String duplicateOf) {

    private static final List<String> ACTIONS = List.of("confirm", "change", "split", "forward", "return", "duplicate");
    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[1-9][0-9]{0,2}");
    private static final Pattern REFERENCE = Pattern.compile("[0-9]{4}-[0-9A-HJKMNP-TV-Z]{6}(-[1-9][0-9]{0,2})?");
    private static final int LONGEST_REASON = 2_000;
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

    Verdicts verdicts(UnitsOfToday units, Predicate<String> planItems, ReturnReasons reasons) {
        var faults = new ArrayList<FieldFault>();
        var verdict = switch (action == null ? "" : action.toLowerCase(Locale.ROOT)) {
            case "confirm", "change", "split", "forward" -> new Verdicts.Placed(shares(units, planItems, faults));
            case "return" -> givenBack(reasons, faults);
            case "duplicate" -> sameAs(faults);
            case "" -> unknown(new FieldFault("action", "required"), units, planItems, faults);
            default ->
                unknown(new FieldFault("action", "choice", String.join(", ", ACTIONS)), units, planItems, faults);
        };
        if (!faults.isEmpty() || verdict == null) {
            throw new InvalidInput(faults);
        }
        return verdict;
    }

    /** Most verdicts place the item: what they would miss is said at once. */
    private Verdicts.@Nullable Placed unknown(
            FieldFault action, UnitsOfToday units, Predicate<String> planItems, List<FieldFault> faults) {
        faults.add(action);
        if (reasonCode == null && duplicateOf == null) {
            shares(units, planItems, faults);
        }
        return null;
    }

    private Verdicts.@Nullable GivenBack givenBack(ReturnReasons reasons, List<FieldFault> faults) {
        if (reasonCode == null || reasonCode.isBlank()) {
            faults.add(new FieldFault("reasonCode", "required"));
        } else if (!reasons.knows(reasonCode)) {
            faults.add(new FieldFault("reasonCode", "unknown"));
        }
        if (text == null || text.isBlank()) {
            faults.add(new FieldFault("text", "required"));
        } else if (text.length() > LONGEST_REASON) {
            faults.add(new FieldFault("text", "too-long", LONGEST_REASON));
        }
        return reasonCode == null || text == null
                ? null
                : new Verdicts.GivenBack(new Returned(reasonCode, text.strip()));
    }

    private Verdicts.@Nullable SameAs sameAs(List<FieldFault> faults) {
        if (duplicateOf == null || duplicateOf.isBlank()) {
            return fault(faults, new FieldFault("duplicateOf", "required"));
        }
        var typed = duplicateOf.strip();
        if (CASE.matcher(typed).matches()) {
            return new Verdicts.SameAs(typed);
        }
        var reference = typed.toUpperCase(Locale.ROOT);
        return REFERENCE.matcher(reference).matches()
                ? new Verdicts.SameAs(reference)
                : fault(faults, new FieldFault("duplicateOf", "pattern"));
    }

    private static Verdicts.@Nullable SameAs fault(List<FieldFault> faults, FieldFault fault) {
        faults.add(fault);
        return null;
    }

    private List<Verdicts.Share> shares(UnitsOfToday units, Predicate<String> planItems, List<FieldFault> faults) {
        if (parts == null || parts.isEmpty()) {
            faults.add(new FieldFault("parts", "required"));
            return List.of();
        }
        if (parts.size() > MOST_PARTS) {
            faults.add(new FieldFault("parts", "too-many", MOST_PARTS));
            return List.of();
        }
        if (parts.size() > 1 && parts.stream().allMatch(part -> part == null || part.content == null)) {
            faults.add(new FieldFault("parts[0].content", "split-without-words"));
        }
        var shares = new ArrayList<Verdicts.Share>();
        for (int i = 0; i < parts.size(); i++) {
            var share = share("parts[" + i + "]", parts.get(i), units, planItems, faults);
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }

    private static Verdicts.@Nullable Share share(
            String at,
            @Nullable PartBody part,
            UnitsOfToday units,
            Predicate<String> planItems,
            List<FieldFault> faults) {
        if (part == null) {
            faults.add(new FieldFault(at, "required"));
            return null;
        }
        int before = faults.size();
        var lead = part.lead;
        var kind = part.kind;
        if (lead == null) {
            faults.add(new FieldFault(at + ".lead", "required"));
        } else {
            units.fault(at + ".lead", lead).ifPresent(faults::add);
        }
        if (kind == null) {
            faults.add(new FieldFault(at + ".kind", "required"));
        }
        if (part.planItem != null && !planItems.test(part.planItem)) {
            faults.add(new FieldFault(at + ".planItem", "unknown"));
        }
        if (part.content != null && part.content.length() > LONGEST) {
            faults.add(new FieldFault(at + ".content", "too-long", LONGEST));
        }
        var cooperating = part.cooperating == null
                ? List.<String>of()
                : part.cooperating.stream().distinct().toList();
        for (var unit : cooperating) {
            units.fault(at + ".cooperating", String.valueOf(unit)).ifPresent(faults::add);
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
                        part.restricted,
                        part.urgency == null ? Urgency.NORMAL : part.urgency);
    }
}
