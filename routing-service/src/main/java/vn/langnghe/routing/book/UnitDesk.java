package vn.langnghe.routing.book;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.ruling.RulerInForce;

/** The directory of units: checked and saved as the next edition, of which all others hear. */
@Service
class UnitDesk {

    private final Editions editions;
    private final RulerInForce inForce;

    UnitDesk(Editions editions, RulerInForce inForce) {
        this.editions = editions;
        this.inForce = inForce;
    }

    Edition<List<Unit>> current() {
        return editions.units(editions.inForce().units());
    }

    /** The changed one comes first in the check, so that its faults are those of {@code units[0]}. */
    void save(int version, Unit changed, String by) {
        var before = current().content();
        var others = before.stream()
                .filter(unit -> !unit.code().equals(changed.code()))
                .toList();
        var faults = UnitCheck.faults(
                Stream.concat(Stream.of(changed), others.stream()).toList());
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        boolean known = others.size() < before.size();
        var kept = before.stream().map(unit -> unit.code().equals(changed.code()) ? changed : unit);
        var after =
                Stream.concat(kept, known ? Stream.empty() : Stream.of(changed)).toList();
        if (!editions.saveUnits(version, after, by)) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "version-stale");
        }
        inForce.refresh();
    }
}
