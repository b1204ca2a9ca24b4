package vn.langnghe.routing.book;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.Versions;
import vn.langnghe.routing.ruling.RulerInForce;

/** The models: kept, switched on and off. */
@Service
class ModelDesk {

    private final Editions editions;
    private final RulerInForce inForce;

    ModelDesk(Editions editions, RulerInForce inForce) {
        this.editions = editions;
        this.inForce = inForce;
    }

    record Taught(Editions.Change change, Learnt learnt) {}

    Versions versions() {
        return inForce.get().versions();
    }

    /** Newest first. */
    List<Taught> taught() {
        return editions.history(Editions.Book.MODEL).stream()
                .filter(change -> !change.switched())
                .map(change ->
                        new Taught(change, editions.model(change.version()).content()))
                .toList();
    }

    void switchTo(int version, String by) {
        if (!editions.putInForce(Editions.Book.MODEL, version, by)) {
            throw new InvalidInput("version", "unknown");
        }
        inForce.refresh();
    }
}
