package vn.langnghe.routing.ruling;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Reason;
import vn.langnghe.routing.domain.Suggestion;

/**
 * The ranked units without those whose people an item accuses; first then who is to look into it.
 *
 * @param moved why another is first than the words say
 */
record Placed(List<Suggestion> units, @Nullable Reason moved) {

    static Placed of(Spoken spoken, Kind kind, List<Suggestion> ranked, House house) {
        var first = ranked.getFirst().unit();
        var accused = house.accused(spoken, kind, first);
        return Law.takesFromTheAccused(kind, first, accused) ? without(accused, ranked) : new Placed(ranked, null);
    }

    private static Placed without(Accused accused, List<Suggestion> ranked) {
        var judge = new Suggestion(accused.judge(), ranked.getFirst().confidence());
        var others = ranked.stream()
                .filter(unit -> !unit.unit().equals(accused.judge()))
                .filter(unit -> !accused.units().contains(unit.unit()));
        return new Placed(
                Stream.concat(Stream.of(judge), others).limit(Ruler.SUGGESTIONS).toList(),
                new Reason("LAW", accused.words(), "law:accused-do-not-judge"));
    }

    Suggestion lead() {
        return units.getFirst();
    }
}
