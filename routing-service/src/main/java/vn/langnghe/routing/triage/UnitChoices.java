package vn.langnghe.routing.triage;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.unit.Units;

/** What the desk offers: units by name, none that is not there today. */
@Component
class UnitChoices {

    private final Units units;
    private final UnitsOfToday today;
    private final Secrecy secrecy;

    UnitChoices(Units units, UnitsOfToday today, Secrecy secrecy) {
        this.units = units;
        this.today = today;
        this.secrecy = secrecy;
    }

    /** A unit with its name; {@code percent} says how sure a suggestion is, and is 0 without one. */
    record Choice(String code, String name, int percent, boolean outside) {}

    /** Best first. */
    List<Choice> suggested(Dossier dossier, Ruling ruling, String language) {
        return secrecy.offered(dossier, ruling).stream()
                .map(unit -> choice(unit.unit(), (int) Math.round(unit.confidence() * 100), language))
                .toList();
    }

    List<Choice> all(String language) {
        return choices(today.all().stream(), language);
    }

    List<Choice> agencies(String language) {
        return choices(today.agencies().stream(), language);
    }

    /** Who may cooperate: whom the plan names, and the units of the house. */
    List<Choice> helpers(Ruling ruling, String language) {
        var rooms = today.all().stream()
                .filter(unit -> unit.group() == Unit.Group.INTERNAL)
                .map(Unit::code);
        return Stream.concat(ruling.cooperating().stream().filter(today::there), rooms)
                .distinct()
                .map(code -> choice(code, 0, language))
                .toList();
    }

    private List<Choice> choices(Stream<Unit> some, String language) {
        return some.map(unit -> choice(unit.code(), 0, language)).toList();
    }

    private Choice choice(String code, int percent, String language) {
        return new Choice(
                code, units.name(code, language), percent, today.agency(code).isPresent());
    }
}
