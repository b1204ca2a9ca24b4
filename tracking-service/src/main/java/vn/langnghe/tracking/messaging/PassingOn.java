package vn.langnghe.tracking.messaging;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.Routed.Verdict;
import vn.langnghe.tracking.unit.Units;

/**
 * What a person placed with a body outside the department is sent there, and the sender told: nobody of that body works
 * here. What was placed there without a person waits until one forwards it.
 */
@Component
class PassingOn {

    private final Units units;
    private final MessageSource messages;

    PassingOn(Units units, MessageSource messages) {
        this.units = units;
        this.messages = messages;
    }

    Routed on(Routed routed) {
        var to = routed.assignment().unit();
        var byPerson = routed.decidedBy() != null && routed.verdict() instanceof Verdict.Placed;
        if (to == null || !byPerson || !units.outside(to)) {
            return routed;
        }
        var language = Locale.forLanguageTag(routed.item().language());
        var words = messages.getMessage("tracking.passed-on", new Object[] {units.name(to, language)}, language);
        return routed.passedOn(words);
    }
}
