package vn.langnghe.routing.unit;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.bulletin.Bulletin;
import vn.langnghe.platform.bulletin.Bulletins;

/** Tells the others about units that are new or changed. */
@Component
public class UnitPublisher {

    public static final Bulletin UNITS = new Bulletin("units", "units.v1", "vn.langnghe.unit.published.v1", "/");

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
                        UNITS, unit.code(), unit.toString(), version -> UnitPublished.of(unit, version)));
    }
}
