package vn.langnghe.tracking.domain.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.langnghe.tracking.domain.deadline.Kind;

/** All grounds there are and were. */
public record Grounds(List<Ground> all) {

    public Grounds {
        all = List.copyOf(all);
    }

    /** What may be given on this day, the usual one first. */
    public List<Ground> of(Ground.Act act, Kind kind, LocalDate day) {
        return all.stream()
                .filter(ground -> ground.speaksOf(act, kind) && ground.inForce(day))
                .toList();
    }

    public boolean allow(String code, Ground.Act act, Kind kind, LocalDate day) {
        return of(act, kind, day).stream().anyMatch(ground -> ground.code().equals(code));
    }

    /** The ground of this name as it stood on that day, or as it stood ever. */
    public Optional<Ground> named(String code, LocalDate day) {
        var same = all.stream().filter(ground -> ground.code().equals(code)).toList();
        return same.stream()
                .filter(ground -> ground.inForce(day))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
