package vn.langnghe.routing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One item and all decisions on it. {@code version} grows with each;
 * {@code movedTo} is the unit it was passed on to afterwards; {@code endedAs} how its case ended while it waited here
 * (withdrawn, merged); {@code forgotten} is when its words were erased. */
public record Dossier(
        String feedbackId,
        int version,
        Item item,
        @Nullable String serviceCode,
        List<Decision> decisions,
        @Nullable String movedTo,
        @Nullable String endedAs,
        @Nullable Instant forgotten) {

    /** What stands where words were. */
    private static final String NOTHING = "—";

    private static final String JOINED = "MERGED";

    public Decision last() {
        return decisions.getLast();
    }

    public boolean waiting() {
        return last().outcome() == Outcome.TO_TRIAGE && movedTo == null && endedAs == null;
    }

    public boolean restricted() {
        return item.confidential() || last().parts().stream().anyMatch(Part::restricted);
    }

    /** Whom of the department it accuses. */
    public Optional<Conflict> conflict() {
        return last().parts().stream()
                .flatMap(part -> Stream.ofNullable(part.conflict()))
                .findFirst();
    }

    public boolean urgent() {
        return last().parts().stream().anyMatch(part -> part.urgency() == Urgency.URGENT);
    }

    /**
     * Who works on this case of it, leading or beside it, or on any of its cases where none is named; or would first be asked to.
     *
     * @param caseId of one of its parts
     */
    public Set<String> holders(@Nullable String caseId) {
        var parts = last().parts();
        var named = parts.stream().filter(part -> part.caseId().equals(caseId)).toList();
        var units = (named.isEmpty() ? parts : named)
                .stream()
                        .flatMap(part -> Stream.concat(Stream.ofNullable(part.lead()), part.cooperating().stream()))
                        .collect(Collectors.toSet());
        if (movedTo != null) {
            units.add(movedTo);
        }
        return units.isEmpty()
                ? last().suggestions().stream()
                        .map(Suggestion::unit)
                        .findFirst()
                        .map(Set::of)
                        .orElse(Set.of(Unit.OTHER))
                : Set.copyOf(units);
    }

    /** The sender's files are gone from it, and with {@code words} all that was written; decisions stay. Whoever decides by what stood before is told. */
    public Dossier forgetting(boolean words, Instant at) {
        return new Dossier(
                feedbackId,
                version + 1,
                words ? item.without(NOTHING) : item.withoutFiles(),
                serviceCode,
                words ? decisions.stream().map(each -> each.without(NOTHING)).toList() : decisions,
                movedTo,
                endedAs,
                words ? at : forgotten);
    }

    /** It says what another case is about, as triage found or whoever joined the two. */
    public boolean joined() {
        return last().outcome() == Outcome.DUPLICATE || JOINED.equals(endedAs);
    }

    /** Its case is on its own again where no unit has it: it was taken out of another, or its unit gave it back. */
    public Dossier waitingAgain(Instant at) {
        var last = last();
        var next = new Decision(
                last.decision() + 1,
                Outcome.TO_TRIAGE,
                at,
                DecidedBy.THE_RULES,
                last.versions(),
                last.parts().stream().map(Part::nobodys).toList(),
                last.suggestions(),
                null,
                null);
        return decided(next, null);
    }

    public Dossier decided(Decision next) {
        return decided(next, movedTo);
    }

    private Dossier decided(Decision next, @Nullable String moved) {
        return new Dossier(
                feedbackId,
                version + 1,
                item,
                serviceCode,
                Stream.concat(decisions.stream(), Stream.of(next)).toList(),
                moved,
                null,
                forgotten);
    }

    public Petition petition() {
        return new Petition(
                item.subject(),
                item.content(),
                item.channel(),
                item.senderType(),
                item.associationCode(),
                serviceCode,
                item.anonymous(),
                item.confidential(),
                item.senders(),
                item.attachments().size());
    }
}
