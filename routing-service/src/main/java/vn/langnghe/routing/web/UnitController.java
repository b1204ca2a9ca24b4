package vn.langnghe.routing.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.unit.UnitPublished;
import vn.langnghe.routing.unit.Units;

/** The directory, for anyone. */
@RestController
class UnitController {

    private final Units units;

    UnitController(Units units) {
        this.units = units;
    }

    record Directory(List<Entry> items, @Nullable String nextCursor) {}

    /** One unit; {@code validTo} is the first day without it. */
    record Entry(
            String code,
            UnitPublished.Name name,
            Unit.Group group,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Unit.Successor> successors) {

        static Entry of(Unit unit) {
            return new Entry(
                    unit.code(),
                    new UnitPublished.Name(unit.vi(), unit.en()),
                    unit.group(),
                    unit.from(),
                    unit.to(),
                    unit.successors());
        }
    }

    @GetMapping("/api/units")
    ResponseEntity<Directory> units() {
        var entries = units.all().stream().map(Entry::of).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(new Directory(entries, null));
    }
}
