package vn.langnghe.routing.unit;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.publish.Bulletins;

/** Tells the others about units that are new or changed. */
@Component
class UnitPublisher {

    private final Units units;
    private final Bulletins bulletins;

    UnitPublisher(Units units, Bulletins bulletins) {
        this.units = units;
        this.bulletins = bulletins;
    }

    @EventListener({ApplicationReadyEvent.class, UnitsChanged.class})
    void publishWhatChanged() {
        units.all()
                .forEach(unit -> bulletins.publish(
                        Bulletins.Subject.UNITS,
                        unit.code(),
                        unit.toString(),
                        version -> UnitPublished.of(unit, version)));
    }
}
