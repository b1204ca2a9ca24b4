package vn.langnghe.tracking.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.ground.Grounds;

/** The grounds as they are, and as they were at any moment: what was decided keeps the words it had. */
public final class GroundBook {

    private final List<Edition> editions;

    private GroundBook(List<Edition> editions) {
        this.editions = List.copyOf(editions);
    }

    private record Edition(Instant since, Change change, Grounds grounds) {}

    static GroundBook of(Shipped shipped, List<GroundSetDocument> edits) {
        var editions = new ArrayList<Edition>();
        editions.add(new Edition(Instant.MIN, Change.SHIPPED, new Grounds(shipped.grounds())));
        edits.forEach(
                edit -> editions.add(new Edition(edit.changedAt(), edit.change(), read(edit, shipped.grounds()))));
        return new GroundBook(editions);
    }

    public Grounds current() {
        return editions.getLast().grounds();
    }

    public Change change() {
        return editions.getLast().change();
    }

    Grounds at(Instant moment) {
        return editions.reversed().stream()
                .filter(edition -> !edition.since().isAfter(moment))
                .findFirst()
                .orElseThrow()
                .grounds();
    }

    /** For an act the edited grounds say nothing of, such as one that came after the edit, there are those shipped. */
    private static Grounds read(GroundSetDocument edit, List<Ground> shipped) {
        var written = GroundReader.read(edit.grounds()).grounds();
        var said = written.stream().map(Ground::act).collect(Collectors.toSet());
        var unsaid = shipped.stream().filter(ground -> !said.contains(ground.act()));
        return new Grounds(Stream.concat(written.stream(), unsaid).toList());
    }
}
