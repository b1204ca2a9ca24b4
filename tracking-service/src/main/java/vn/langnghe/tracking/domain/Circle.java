package vn.langnghe.tracking.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a case concerns besides its own sender and unit: who was merged into it, who may read it by name, and who of its
 * senders has rated it when.
 */
public record Circle(List<Joined> joined, Set<String> admitted, Map<String, Instant> rated) {

    public static final Circle NOBODY = new Circle(List.of(), Set.of(), Map.of());

    /** A case that was merged into this one; its sender hears what this one's sender hears. */
    public record Joined(String caseId, String feedbackId) {}

    public Circle {
        joined = List.copyOf(joined);
        admitted = Set.copyOf(admitted);
        rated = Map.copyOf(rated);
    }

    public boolean has(Joined other) {
        return joined.contains(other);
    }

    public Circle with(Joined other) {
        var more = new ArrayList<>(joined);
        more.add(other);
        return new Circle(more, admitted, rated);
    }

    public Circle admitting(String person) {
        var more = new TreeSet<>(admitted);
        more.add(person);
        return new Circle(joined, more, rated);
    }

    public Circle dismissing(String person) {
        var fewer = new TreeSet<>(admitted);
        fewer.remove(person);
        return new Circle(joined, fewer, rated);
    }

    public Circle rating(String who, Instant at) {
        var more = new HashMap<>(rated);
        more.put(who, at);
        return new Circle(joined, admitted, more);
    }
}
