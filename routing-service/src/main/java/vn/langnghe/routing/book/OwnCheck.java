package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.text.Canonical;
import vn.langnghe.routing.unit.Units;

/** Whether it can be told whose people are meant: units that are known, names that mean somebody, one judge on each day. */
final class OwnCheck {

    private static final int MOST = 100;
    private static final int MOST_NAMES = 200;
    private static final int LONGEST_NAME = 100;
    /** Shorter ones stand in every other text. */
    private static final int SHORTEST_NAME = 4;

    private final Units units;
    private final List<FieldFault> faults = new ArrayList<>();

    private OwnCheck(Units units) {
        this.units = units;
    }

    /** Fields are like {@code own[2].names}. */
    static List<FieldFault> faults(List<Own> own, LocalDate today, Units units) {
        var check = new OwnCheck(units);
        if (own.size() > MOST) {
            return List.of(new FieldFault("own", "too-many", MOST));
        }
        for (int i = 0; i < own.size(); i++) {
            check.one(own.get(i), "own[" + i + "].");
        }
        if (!own.isEmpty() && check.faults.isEmpty()) {
            check.everyDay(own, today);
        }
        return check.faults;
    }

    private void one(Own own, String at) {
        boolean any = own.unit().equals(Own.ANY);
        if (own.unit().isBlank()) {
            fault(at + "unit", "required");
        } else if (!any && !units.knows(own.unit())) {
            fault(at + "unit", "unknown");
        }
        if (own.judges() && own.above()) {
            fault(at + "above", "own-both");
        }
        if (any && (own.judges() || own.above())) {
            fault(at + "unit", "own-nobody");
        }
        if (own.staff() && !any) {
            fault(at + "staff", "own-staff");
        }
        if (own.from() != null && own.to() != null && !own.to().isAfter(own.from())) {
            fault(at + "to", "ends-before-it-begins");
        }
        names(own.names(), at + "names");
    }

    private void names(List<String> names, String at) {
        if (names.size() > MOST_NAMES) {
            fault(at, "too-many", MOST_NAMES);
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            int length = Canonical.folded(names.get(i)).length();
            if (length < SHORTEST_NAME || names.get(i).length() > LONGEST_NAME) {
                fault(at + "[" + i + "]", "own-name", SHORTEST_NAME, LONGEST_NAME);
            }
        }
    }

    /** Looked at today and on each later day on which anything begins or ends. */
    private void everyDay(List<Own> own, LocalDate today) {
        Stream.concat(
                        Stream.of(today),
                        own.stream()
                                .flatMap(each -> Stream.of(each.from(), each.to()))
                                .filter(Objects::nonNull)
                                .filter(day -> day.isAfter(today)))
                .sorted()
                .distinct()
                .forEach(day -> {
                    one(own, day, Own::judges, "own-judge");
                    one(own, day, Own::above, "own-above");
                });
    }

    private void one(List<Own> own, LocalDate day, Predicate<Own> is, String code) {
        long there = own.stream()
                .filter(each -> each.inForce(day) && is.test(each))
                .map(Own::unit)
                .distinct()
                .count();
        if (there != 1) {
            fault("own", code, day.toString());
        }
    }

    private void fault(String field, String code, Object... args) {
        faults.add(new FieldFault(field, code, args));
    }
}
