package vn.langnghe.routing.unit;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Unit;

/** Tells the others about units that are new or changed. */
@Component
class UnitPublisher {

    private final Units units;
    private final UnitRecords records;

    UnitPublisher(Units units, UnitRecords records) {
        this.units = units;
        this.records = records;
    }

    @EventListener({ApplicationReadyEvent.class, UnitsChanged.class})
    void publishWhatChanged() {
        units.all().forEach(this::publishIfChanged);
    }

    private void publishIfChanged(Unit unit) {
        var before = records.published(unit.code());
        if (!before.fingerprint().equals(unit.toString())) {
            records.publish(UnitPublished.of(unit, before.version() + 1));
        }
    }
}
