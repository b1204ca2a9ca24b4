package vn.langnghe.routing.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Conflict;
import vn.langnghe.routing.domain.Hit;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.PlanItem;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.domain.Suggestion;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.domain.Urgency;
import vn.langnghe.routing.domain.Versions;
import vn.langnghe.routing.matching.Reading;
import vn.langnghe.routing.matching.RuleMatcher;
import vn.langnghe.routing.model.ShippedModel;
import vn.langnghe.routing.model.TextModel;
import vn.langnghe.routing.model.Verdict;
import vn.langnghe.routing.plan.ShippedPlans;

/** Rules, model and plan of one moment. Immutable; a change of any of them is a new ruler. */
public final class Ruler implements AutoCloseable {

    private static final int AT_ONCE = 250;
    private static final int CHARACTERS_AT_ONCE = 400_000;
    static final int SUGGESTIONS = 5;
    private static final double WORTH_SAYING = 0.005;
    /** No more than this can be said of words. */
    private static final double SURE = 0.99;

    private final RuleMatcher rules;
    private final TextModel model;
    private final Plan plan;
    private final double automaticFrom;
    /** The plan in whose terms rules and model speak. */
    private final Plan terms = ShippedPlans.all().getFirst();

    private final House house;
    private final UnaryOperator<String> holder;
    private final Versions versions;

    public Ruler(RuleMatcher rules, TextModel model, Plan plan, double automaticFrom) {
        this(rules, model, plan, automaticFrom, UnaryOperator.identity());
    }

    /** @param holder who holds today the duties of the unit that rules and plan name */
    public Ruler(RuleMatcher rules, TextModel model, Plan plan, double automaticFrom, UnaryOperator<String> holder) {
        this.holder = holder;
        this.house = new House(rules.own());
        this.rules = rules;
        this.model = model;
        this.plan = plan;
        this.automaticFrom = automaticFrom;
        this.versions = new Versions(plan.label(), rules.version(), model.version());
    }

    public Versions versions() {
        return versions;
    }

    public Plan plan() {
        return plan;
    }

    /** Whether people of this unit are accused by it: nobody judges in his own cause. */
    public boolean accuses(Petition petition, String unit) {
        return accuses(Spoken.of(petition), unit);
    }

    /** Who may not read it, where it is kept from others for whom it accuses. */
    public @Nullable Conflict conflict(Petition petition, String unit) {
        return house.conflict(Spoken.of(petition), unit);
    }

    /** The suggestions without those it accuses; whoever is to look into that comes first then, as law has it and not words. */
    public List<Suggestion> unaccused(Petition petition, List<Suggestion> suggestions) {
        var spoken = Spoken.of(petition);
        var left = suggestions.stream()
                .filter(unit -> !accuses(spoken, unit.unit()))
                .toList();
        if (left.size() == suggestions.size()) {
            return suggestions;
        }
        var judge = accused(spoken, suggestions.getFirst().unit()).judge();
        return Stream.concat(
                        Stream.of(new Suggestion(judge, 0)),
                        left.stream().filter(unit -> !unit.unit().equals(judge)))
                .toList();
    }

    /**
     * Whether people of the unit that works on it must not be the first to read this addition: it tells of themselves. Who
     * answers a question names no work and few things at all, so here silence hints at nothing, and what a model makes of
     * a few words counts only where a rule says so too.
     */
    public boolean tellsOf(String unit, Petition addition) {
        var reading = Reading.of(addition).whole();
        var hits = rules.matchRead(List.of(reading)).getFirst();
        if (hits.stream().anyMatch(Ruler::accuses)) {
            return true;
        }
        var ruling = ruled(reading, hits);
        boolean few = Confidence.isFew(reading.words().size());
        return !few && ruling.kind().restricted()
                || tellsOfOwnPeople(
                        unit, ruling.kind(), few ? Component.OTHER : ruling.component(), Spoken.of(addition), hits);
    }

    private boolean accuses(Spoken spoken, String unit) {
        return accused(spoken, unit).units().contains(unit);
    }

    private Accused accused(Spoken spoken, String unit) {
        return house.accused(spoken, Kind.SUSPECTED_DENUNCIATION, unit);
    }

    public Ruling rule(Petition petition) {
        return rule(List.of(petition)).getFirst();
    }

    /** Many short ones at a time share the work; the words of as many long ones, read at once, would fill the heap. */
    public List<Ruling> rule(List<Petition> petitions) {
        var rulings = new ArrayList<Ruling>(petitions.size());
        while (rulings.size() < petitions.size()) {
            int from = rulings.size();
            rulings.addAll(together(petitions.subList(from, endOfSlice(petitions, from))));
        }
        return rulings;
    }

    private static int endOfSlice(List<Petition> petitions, int from) {
        int to = from + 1;
        int length = petitions.get(from).text().length();
        while (to < petitions.size() && to - from < AT_ONCE) {
            length += petitions.get(to).text().length();
            if (length > CHARACTERS_AT_ONCE) {
                break;
            }
            to++;
        }
        return to;
    }

    private List<Ruling> together(List<Petition> petitions) {
        var readings = petitions.stream().map(Reading::of).toList();
        var hits = rules.matchRead(readings);
        var rulings = new ArrayList<Ruling>(petitions.size());
        for (int i = 0; i < petitions.size(); i++) {
            rulings.add(rule(readings.get(i), hits.get(i)));
        }
        return rulings;
    }

    /** What accuses is no head of a letter, wherever it stands. */
    private Ruling rule(Reading reading, List<Hit> hits) {
        if (reading.headless() && hits.stream().noneMatch(Ruler::accuses)) {
            var whole = reading.whole();
            var all = rules.matchRead(List.of(whole)).getFirst();
            if (all.stream().anyMatch(Ruler::accuses)) {
                return ruled(whole, all);
            }
        }
        return ruled(reading, hits);
    }

    private static boolean accuses(Hit hit) {
        var kind = hit.rule().kind();
        return hit.rule().tellsOfMisconduct() || ofBribes(hit) || kind != null && kind.restricted();
    }

    private Ruling ruled(Reading reading, List<Hit> hits) {
        var petition = reading.petition();
        var spoken = Spoken.of(petition);
        var verdict = model.judge(reading, hits);
        var units = ranked(verdict, reading.words().size());
        var asSaid = Kind.valueOf(best(verdict.kinds()));
        var kind =
                Law.kind(Law.ofRegulation(Law.ofBidder(asSaid, units.getFirst().unit(), terms, hits), hits), petition);
        var placed = Placed.of(spoken, kind, units, house);
        boolean bribe = kind.restricted() && hits.stream().anyMatch(Ruler::ofBribes);
        var component = bribe ? Component.INFORMAL_CHARGES : Component.valueOf(best(verdict.components()));
        boolean suspect = !kind.restricted()
                && (Law.mayBeDenunciation(verdict.kinds())
                        || tellsOfOwnPeople(units.getFirst().unit(), kind, component, spoken, hits)
                        || mayTellOfItsRoom(placed.lead(), kind, spoken, verdict));
        var lead = placed.lead();
        var inPlan = inPlan(lead.unit(), component);
        var duty = duty(inPlan, component, hits);
        var lawful = Stream.concat(Lawful.on(kind, spoken).stream(), Enclosure.in(spoken).stream())
                .toList();
        boolean person = suspect || lawful.stream().anyMatch(Lawful.Found::person);
        return new Ruling(
                !person
                        && reading.recognised()
                        && !(kind.restricted() && !inPlan.equals(lead.unit()))
                        && !holder.apply(inPlan).equals(Unit.OTHER)
                        && automatic(lead, kind),
                reading.recognised() ? held(placed.units(), component) : List.of(),
                kind,
                share(verdict.kinds(), asSaid),
                component,
                bribe ? SURE : share(verdict.components(), component),
                duty == null ? null : duty.item(),
                duty == null
                        ? List.of()
                        : cooperating(duty, inPlan).stream()
                                .map(holder)
                                .distinct()
                                .toList(),
                urgency(hits),
                suspect || kind.restricted() || petition.confidential(),
                suspect || kind.restricted()
                        ? house.conflict(spoken, units.getFirst().unit())
                        : null,
                evidence(petition, verdict, hits, lead.unit(), kind, component, placed.moved(), lawful),
                versions);
    }

    /** A body outside the list or an accusation is for a person to place. */
    private boolean automatic(Suggestion lead, Kind kind) {
        return lead.confidence() >= automaticFrom
                && !lead.unit().equals(Unit.OTHER)
                && !(kind.restricted() && !lead.unit().equals(house.judge()));
    }

    private static List<Suggestion> ranked(Verdict verdict, int words) {
        return Confidence.of(verdict.units(), words).stream()
                .map(suggestion -> new Suggestion(suggestion.unit(), rounded(suggestion.confidence())))
                .filter(suggestion -> suggestion.confidence() >= WORTH_SAYING)
                .limit(SUGGESTIONS)
                .toList();
    }

    /**
     * Whoever writes of a room seldom names it: that it would get the item says whom he means. And no list holds all ways
     * of hinting: who tells, rather than asks, of people in a room is not answered by that room unread.
     */
    private boolean tellsOfOwnPeople(String lead, Kind kind, Component component, Spoken spoken, List<Hit> hits) {
        boolean misconduct = hits.stream().anyMatch(hit -> hit.rule().tellsOfMisconduct());
        boolean ofThem =
                component == Component.INFORMAL_CHARGES || kind == Kind.REFLECTION && house.tellsOfStaff(spoken);
        return misconduct && house.own(lead)
                || ofThem && house.room(lead)
                || (misconduct || hits.stream().anyMatch(Ruler::ofBribes)) && house.namesOwnPeople(spoken);
    }

    /** What would go to a room at once, and may speak of money or of nothing that is the room's work. */
    private boolean mayTellOfItsRoom(Suggestion lead, Kind kind, Spoken spoken, Verdict verdict) {
        return Confidence.ofWholeText(verdict.units()) >= automaticFrom
                && house.room(lead.unit())
                && (Law.mayTellOfMoney(verdict.components()) || kind == Kind.REFLECTION && !Matters.named(spoken));
    }

    private static boolean ofBribes(Hit hit) {
        return hit.rule().component() == Component.INFORMAL_CHARGES
                && hit.rule().weight() > 0;
    }

    /** Two that were merged are one. */
    private List<Suggestion> held(List<Suggestion> units, Component component) {
        var held = new LinkedHashMap<String, Double>();
        units.forEach(unit -> held.merge(holder.apply(inPlan(unit.unit(), component)), unit.confidence(), Double::sum));
        return held.entrySet().stream()
                .map(entry -> new Suggestion(entry.getKey(), rounded(entry.getValue())))
                .toList();
    }

    /** Whom the plan in force gives the duties of a unit that has none in it any more. */
    private String inPlan(String unit, Component component) {
        if (plan.leads(unit) || !terms.leads(unit)) {
            return unit;
        }
        return terms.duty(unit, component)
                .or(() -> terms.duty(unit))
                .flatMap(duty -> plan.item(duty.item()))
                .map(PlanItem::lead)
                .orElse(unit);
    }

    private @Nullable PlanItem duty(String unit, Component component, List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.rule().planItem())
                .filter(java.util.Objects::nonNull)
                .flatMap(name -> plan.item(name).stream())
                .filter(item -> item.lead().equals(unit) || unit.equals(item.alternative()))
                .findFirst()
                .or(() -> plan.duty(unit, component))
                .orElse(null);
    }

    private static List<String> cooperating(PlanItem duty, String lead) {
        return duty.cooperating().size() > 2
                ? List.of() // "các phòng": all of them is nobody in particular
                : duty.cooperating().stream().filter(unit -> !unit.equals(lead)).toList();
    }

    private static Urgency urgency(List<Hit> hits) {
        return hits.stream().anyMatch(hit -> hit.rule().urgency() == Urgency.URGENT) ? Urgency.URGENT : Urgency.NORMAL;
    }

    private List<Reason> evidence(
            Petition petition,
            Verdict verdict,
            List<Hit> hits,
            String unit,
            Kind kind,
            Component component,
            @Nullable Reason moved,
            List<Lawful.Found> lawful) {
        var law = Stream.concat(
                Stream.of(moved, Law.basis(kind, hits)).filter(java.util.Objects::nonNull),
                lawful.stream().map(Lawful.Found::reason));
        var said = hits.stream()
                .filter(hit -> unit.equals(hit.rule().unit())
                        || kind == hit.rule().kind()
                        || component == hit.rule().component()
                        || hit.rule().urgency() != null
                        || hit.rule().tellsOfMisconduct())
                .sorted(Comparator.comparing((Hit hit) -> hit.rule().unit() == null)
                        .thenComparing(Comparator.comparingDouble(Hit::weight).reversed()))
                .limit(8)
                .map(hit -> new Reason("RULE", hit.phrases(), hit.rule().source()));
        var written = new Written(petition.text());
        var learnt = Stream.of(new Reason("MODEL", verdict.words().apply(unit), "model:" + model.version()));
        return Stream.concat(Stream.concat(law, said).map(reason -> asWritten(reason, written)), learnt)
                .toList();
    }

    private static Reason asWritten(Reason reason, Written written) {
        var words = reason.words().stream().flatMap(written::as).distinct().toList();
        return new Reason(reason.what(), words, reason.source());
    }

    /** The rule a piece of evidence names, where it is in force. */
    public Optional<Rule> ruleOf(Reason reason) {
        return rules.named(reason.source());
    }

    private static String best(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static double share(Map<String, Double> shares, Enum<?> of) {
        return rounded(shares.getOrDefault(of.name(), 0.0));
    }

    private static double rounded(double share) {
        return Math.min(SURE, Math.round(share * 1000) / 1000.0);
    }

    /** Rules, model and plan as shipped. */
    public static Ruler shipped(double automaticFrom, LocalDate day) {
        var rules =
                new RuleMatcher(vn.langnghe.routing.matching.RuleBook.shipped().on(day));
        return new Ruler(rules, ShippedModel.get(rules), ShippedPlans.inForce(day), automaticFrom);
    }

    @Override
    public void close() {
        rules.close();
    }
}
