package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case concerns besides its own sender and unit: who was merged into it, who may read it by name, who of its
 * senders has rated it when, and who of several has taken back what was his.
 */
public record Circle(List<Joined> joined, Set<String> admitted, Map<String, Instant> rated, Set<String> withdrawn) {

    public static final Circle NOBODY = new Circle(List.of(), Set.of(), Map.of(), Set.of());

    /**
     * A case that was merged into this one; its sender hears what this one's sender hears.
     *
     * @param members the codes of those its item speaks for beside its sender; missing in cases of earlier versions
     */
    public record Joined(
            String caseId, String feedbackId, @Nullable List<String> members) {
        public Joined {
            members = members == null ? List.of() : List.copyOf(members);
        }

        /** What tells its senders apart from those of other cases: its id stands for who filed it. */
        public Stream<String> senders() {
            return Stream.concat(Stream.of(caseId), Stream.ofNullable(members).flatMap(List::stream));
        }
    }

    /** {@code withdrawn}: missing in cases of earlier versions. */
    public Circle(
            List<Joined> joined, Set<String> admitted, Map<String, Instant> rated, @Nullable Set<String> withdrawn) {
        this.joined = List.copyOf(joined);
        this.admitted = Set.copyOf(admitted);
        this.rated = Map.copyOf(rated);
        this.withdrawn = withdrawn == null ? Set.of() : Set.copyOf(withdrawn);
    }

    public boolean has(Joined other) {
        return joined.stream().anyMatch(one -> one.caseId().equals(other.caseId()));
    }

    public Circle with(Joined other) {
        var more = new ArrayList<>(joined);
        more.add(other);
        return new Circle(more, admitted, rated, withdrawn);
    }

    public Circle admitting(String person) {
        return new Circle(joined, more(admitted, person), rated, withdrawn);
    }

    public Circle dismissing(String person) {
        return new Circle(joined, fewer(admitted, person), rated, withdrawn);
    }

    public Circle rating(String who, Instant at) {
        var more = new HashMap<>(rated);
        more.put(who, at);
        return new Circle(joined, admitted, more, withdrawn);
    }

    public Circle withdrawing(String who) {
        return new Circle(joined, admitted, rated, more(withdrawn, who));
    }

    public Circle returning(String who) {
        return new Circle(joined, admitted, rated, fewer(withdrawn, who));
    }

    private static Set<String> more(Set<String> some, String one) {
        var more = new TreeSet<>(some);
        more.add(one);
        return more;
    }

    private static Set<String> fewer(Set<String> some, String one) {
        var fewer = new TreeSet<>(some);
        fewer.remove(one);
        return fewer;
    }
}
