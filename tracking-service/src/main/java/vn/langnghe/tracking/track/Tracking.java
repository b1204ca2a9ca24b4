package vn.langnghe.tracking.track;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.security.Guesses;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.desk.Desk;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.metrics.TrackingMeter;

/** Finds cases by code and acts for the sender. */
@Service
class Tracking {

    private static final int ATTEMPTS = 3;

    private final Cases cases;
    private final Desk desk;
    private final Guesses guesses;
    private final MeterRegistry meters;

    Tracking(Cases cases, Desk desk, Guesses guesses, MeterRegistry meters) {
        this.cases = cases;
        this.desk = desk;
        this.guesses = guesses;
        this.meters = meters;
        Gauge.builder(TrackingMeter.ON_GUARD.meter(), guesses, all -> all.onGuard() ? 1 : 0)
                .register(meters);
    }

    /** The cases under this code. A miss takes no less time than a hit. */
    List<Case> find(String code, String client) {
        if (guesses.tooMany(client)) {
            TrackingMeter.SLOWED.counter(meters).increment();
            throw Refusal.tooSoon("too-many-lookups", guesses.timeToWait(client));
        }
        var answerAt = SameTime.fromNow();
        var found = cases.tracked(TrackingCode.typed(code).hash());
        if (found.isEmpty()) {
            answerAt.await();
            guesses.missed(client);
            TrackingMeter.UNKNOWN_CODES.counter(meters).increment();
            throw new Refusal(HttpStatus.NOT_FOUND, "unknown-code");
        }
        return found;
    }

    /** The same with the cases that speak for them. */
    List<Followed> follow(String code, String client) {
        return find(code, client).stream()
                .map(own -> Followed.of(own, cases.speakingFor(own), sender(own, code)))
                .toList();
    }

    /** Does for the sender what he wants with one part of his item, or with the first part that allows it. */
    Case act(String code, String client, @Nullable Integer part, Command command, Optional<Instant> synthetic) {
        for (var attempt = 1; ; attempt++) {
            var followed = choose(follow(code, client), part, Action.of(command));
            try {
                return act(followed, command, synthetic);
            } catch (Refusal refused) {
                if (refused.status() != HttpStatus.PRECONDITION_FAILED || attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    private Case act(Followed followed, Command command, Optional<Instant> synthetic) {
        return command instanceof Command.Rate rate && followed.merged()
                ? desk.rate(followed.own(), followed.speaking(), rate, followed.sender(), synthetic)
                : desk.act(followed.speaking(), command, followed.sender(), synthetic);
    }

    /** Which of the members it is, where the item speaks for many. */
    static Caller.Sender sender(Case matter, String code) {
        var hash = TrackingCode.typed(code).hash();
        return matter.item().memberHashes().contains(hash) ? new Caller.Sender(hash) : new Caller.Sender();
    }

    private static Followed choose(List<Followed> found, @Nullable Integer part, Action action) {
        return found.stream()
                .filter(followed -> part == null
                        ? followed.actions().contains(action)
                        : followed.own().part() == part)
                .findFirst()
                .orElse(found.getFirst());
    }
}
