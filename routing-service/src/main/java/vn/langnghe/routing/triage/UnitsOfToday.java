package vn.langnghe.routing.triage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.routing.domain.Unit;
import vn.langnghe.routing.unit.Units;

/** The units an item may be sent to today. One that has ended is not offered, and named it is refused with its successors. */
@Component
class UnitsOfToday {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Units units;
    private final Clock clock;

    UnitsOfToday(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<Unit> all() {
        return units.on(today());
    }

    /** Bodies outside the department: whom something is forwarded to. */
    List<Unit> agencies() {
        return all().stream().filter(UnitsOfToday::outside).toList();
    }

    Optional<Unit> agency(String code) {
        return units.find(code).filter(UnitsOfToday::outside);
    }

    boolean there(String code) {
        return units.find(code).filter(unit -> unit.existsOn(today())).isPresent();
    }

    /** Why nothing can be sent to a unit of that code today, where nothing can. */
    Optional<FieldFault> fault(String field, String code) {
        var unit = units.find(code);
        if (unit.isEmpty()) {
            return Optional.of(new FieldFault(field, "unknown"));
        }
        return unit.filter(known -> !known.existsOn(today())).map(known -> notThere(field, known));
    }

    private FieldFault notThere(String field, Unit unit) {
        var successors = names(units.successorsOf(unit, today()));
        if (!unit.endedBy(today())) {
            return new FieldFault(field, "unit-not-yet");
        }
        return successors.isEmpty()
                ? new FieldFault(field, "unit-ended")
                : new FieldFault(field, "unit-succeeded", successors);
    }

    private static String names(List<Unit> some) {
        var language = LocaleContextHolder.getLocale().getLanguage();
        return some.stream()
                .map(unit -> unit.name(language) + " (" + unit.code() + ")")
                .collect(Collectors.joining(", "));
    }

    private static boolean outside(Unit unit) {
        return unit.group() == Unit.Group.OUTSIDE;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
