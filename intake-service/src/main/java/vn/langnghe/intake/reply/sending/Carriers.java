package vn.langnghe.intake.reply.sending;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.reply.Way;

/** Those there are. */
@Component
public class Carriers {

    private final List<Carrier> carriers;

    Carriers(List<Carrier> carriers) {
        this.carriers = carriers;
    }

    /** The ways that lead somewhere here; the desk is always there. */
    public Set<Way> open() {
        var open = EnumSet.noneOf(Way.class);
        Arrays.stream(Way.values()).filter(Way::isDesk).forEach(open::add);
        carriers.stream().filter(Carrier::isConnected).map(Carrier::way).forEach(open::add);
        return open;
    }

    Optional<Carrier> by(Way way) {
        return carriers.stream()
                .filter(carrier -> carrier.way() == way && carrier.isConnected())
                .findFirst();
    }
}
