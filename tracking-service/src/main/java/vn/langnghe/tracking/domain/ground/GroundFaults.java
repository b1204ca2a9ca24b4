package vn.langnghe.tracking.domain.ground;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.tracking.domain.deadline.Fault;

/** What is wrong with grounds that can each be read: a code says one thing on one day, and always for the same act. */
public final class GroundFaults {

    private final List<Ground> grounds;
    private final List<Fault> faults = new ArrayList<>();

    private GroundFaults(List<Ground> grounds) {
        this.grounds = grounds;
    }

    public static List<Fault> of(List<Ground> grounds) {
        var check = new GroundFaults(grounds);
        for (var i = 0; i < grounds.size(); i++) {
            check.alone(i);
            for (var before = 0; before < i; before++) {
                check.besides(before, i);
            }
        }
        return check.faults;
    }

    private void alone(int place) {
        var ground = grounds.get(place);
        if (ground.effectiveTo() != null && ground.effectiveTo().isBefore(ground.effectiveFrom())) {
            faults.add(Fault.of(field(place, "effectiveTo"), "validity-reversed"));
        }
    }

    private void besides(int before, int place) {
        var one = grounds.get(before);
        var other = grounds.get(place);
        if (!one.code().equals(other.code())) {
            return;
        }
        if (one.act() != other.act()) {
            faults.add(Fault.of(field(place, "act"), "other-act", one.code()));
        }
        if (one.inForce(other.effectiveFrom()) || other.inForce(one.effectiveFrom())) {
            faults.add(Fault.of(field(place, "effectiveFrom"), "ground-overlaps", one.code()));
        }
    }

    private static String field(int place, String name) {
        return "items[" + place + "]." + name;
    }
}
