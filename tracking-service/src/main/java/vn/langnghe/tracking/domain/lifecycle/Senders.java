package vn.langnghe.tracking.domain.lifecycle;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Circle.Joined;

/**
 * Whom a case speaks for, and who of them is left: its own sender with the members of his item, and those whose cases
 * were merged into it. Who took his part back is not left.
 */
public record Senders(Case matter) {

    /** Whether nobody would be left without this one. */
    boolean onlyOneLeft(Caller.Sender sender) {
        return everybody().filter(this::left).allMatch(sender.code()::equals);
    }

    /**
     * Whether a question of the unit is for this one. It may be about what only the case's own sender has said, so that
     * it is for his side alone; once nobody of that side is left, for those the matter goes on for.
     */
    public boolean asked(Caller.Sender sender) {
        return asked(Objects.requireNonNullElse(sender.from(), matter.id()));
    }

    private boolean asked(String caseId) {
        var own = matter.secret() || own().anyMatch(this::left);
        return own == caseId.equals(matter.id());
    }

    /** The items whose senders a question is for. */
    public Set<String> askedItems() {
        return asked(matter.id())
                ? Set.of(matter.feedbackId())
                : matter.circle().joined().stream()
                        .filter(joined -> joined.senders().anyMatch(this::left))
                        .map(Joined::feedbackId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean left(String code) {
        return !matter.circle().withdrawn().contains(code);
    }

    private Stream<String> everybody() {
        return Stream.concat(own(), matter.circle().joined().stream().flatMap(Joined::senders));
    }

    private Stream<String> own() {
        return Stream.concat(Stream.of(new Caller.Sender().code()), matter.item().memberHashes().stream());
    }
}
