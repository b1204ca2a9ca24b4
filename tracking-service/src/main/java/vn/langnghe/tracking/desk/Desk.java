package vn.langnghe.tracking.desk;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.audit.Readings;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.Facts;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.ClockHand;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Joining;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.metrics.TrackingMeter;

/** Where a command meets a case: sight, version, rules, filing. */
@Service
public class Desk {

    private static final Duration SAID_ENOUGH_FOR = Duration.ofHours(6);

    private final Cases cases;
    private final Lifecycle lifecycle;
    private final ClockHand clockHand;
    private final Readings readings;
    private final Clock clock;
    private final MeterRegistry meters;

    Desk(Cases cases, Lifecycle lifecycle, ClockHand clockHand, Readings readings, Clock clock, MeterRegistry meters) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.clockHand = clockHand;
        this.readings = readings;
        this.clock = clock;
        this.meters = meters;
    }

    /** The case, if it exists for this person; a restricted one does not exist for others than inspectors. */
    public Case find(String id, Caller.Staff caller) {
        return show(cases.find(id).orElseThrow(Desk::notFound), caller);
    }

    static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found");
    }

    /** The same for a case that was read; that somebody sees what is restricted is written down. */
    Case show(Case matter, Caller.Staff caller) {
        admit(matter, caller);
        if (matter.restricted()) {
            readings.read(matter.id(), caller.user());
        }
        return matter;
    }

    /** Of many cases that were read at once those this person may see; the log gets one entry for all restricted ones. */
    List<Case> show(Collection<Case> found, Caller.Staff caller, BiConsumer<Case, Refusal> otherwise) {
        var shown = new ArrayList<Case>();
        for (var matter : found) {
            try {
                admit(matter, caller);
                shown.add(matter);
            } catch (Refusal refused) {
                otherwise.accept(matter, refused);
            }
        }
        readings.listed(shown.stream().filter(Case::restricted).map(Case::id).toList(), caller.user());
        return shown;
    }

    private void admit(Case matter, Caller.Staff caller) {
        if (!caller.maySee(matter)) {
            readings.denied(matter.id(), caller.user());
            TrackingMeter.DENIED.counter(meters).increment();
            throw matter.restricted() ? notFound() : new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
    }

    /** Whether no step of the case was changed, left out or put in behind the desk's back. */
    public boolean intact(String id) {
        return cases.intact(id);
    }

    /** Acts for staff, who must have seen version {@code seen}. */
    public Case act(String id, int seen, Command command, Caller.Staff caller, Optional<Instant> synthetic) {
        var matter = find(id, caller);
        if (matter.number() != seen) {
            throw stale(matter);
        }
        return act(matter, command, caller, synthetic);
    }

    /** Acts on the case as it was read; fails when somebody was faster. */
    public Case act(Case matter, Command command, Caller caller, Optional<Instant> synthetic) {
        return saved(matter, after(matter, command, caller, synthetic), command);
    }

    /** A rating of what was answered in a case that another was merged into; it is filed in that other. */
    public Case rate(Case merged, Case answered, Command.Rate rate, Caller.Sender sender, Optional<Instant> synthetic) {
        var at = synthetic.orElseGet(clock::instant);
        return saved(merged, done(lifecycle.rate(merged, answered, rate, sender, at), answered), rate);
    }

    private Case saved(Case matter, Case after, Command command) {
        if (cases.save(matter, after) == Cases.Saving.STALE) {
            throw stale(cases.find(matter.id()).orElse(matter));
        }
        done(command);
        return after;
    }

    /** The case as it would be after the act; nothing is written. */
    Case after(Case matter, Command command, Caller caller, Optional<Instant> synthetic) {
        if (command instanceof Command.Merge merge && caller instanceof Caller.Staff staff) {
            mergeable(matter, target(merge.into(), staff));
        }
        var at = synthetic.orElseGet(clock::instant);
        var before = synthetic.isPresent() ? asOf(at, matter) : matter;
        var outcome = lifecycle.handle(before, command, caller, at);
        logForbidden(outcome, matter, caller);
        return done(outcome, matter);
    }

    /** Who may read what is restricted and tries more with it than he may is in its log. */
    private void logForbidden(Outcome outcome, Case matter, Caller caller) {
        if (matter.restricted()
                && caller instanceof Caller.Staff staff
                && outcome instanceof Outcome.Refused refused
                && refused.reason() == Outcome.Reason.NOT_YOURS) {
            readings.denied(matter.id(), staff.user());
            TrackingMeter.DENIED.counter(meters).increment();
        }
    }

    private static Case done(Outcome outcome, Case matter) {
        return switch (outcome) {
            case Outcome.Refused refused -> throw refusal(refused, matter);
            case Outcome.Done done -> done.matter();
        };
    }

    void done(Command command) {
        TrackingMeter.ACTIONS
                .counter(meters, "action", Action.of(command).path())
                .increment();
    }

    /** What may not be seen is told as what is not there: the field is wrong either way. */
    private Case target(String id, Caller.Staff caller) {
        try {
            return find(id, caller);
        } catch (Refusal _) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-case");
        }
    }

    private static void mergeable(Case matter, Case target) {
        if (!matter.mayJoin(target)) {
            throw new Refusal(HttpStatus.CONFLICT, "not-joined", Map.of("reason", "CONFIDENTIAL"));
        }
        if (!Joining.underOneLaw(matter, target)) {
            throw new Refusal(HttpStatus.CONFLICT, "not-joined-by-law", Map.of("reason", "KIND"));
        }
        if (!target.leadsToAnAnswer()) {
            throw new Refusal(HttpStatus.CONFLICT, "not-merged-into", Map.of("intoStatus", target.status()));
        }
    }

    /** A synthetic case plays in its own time: what the clock would have done by then is done first. */
    private Case asOf(Instant at, Case matter) {
        if (!matter.item().synthetic()) {
            throw new InvalidInput("X-Synthetic-Time", "tracking.invalid.not-synthetic");
        }
        return clockHand.upTo(at, matter);
    }

    Refusal stale(Case now) {
        TrackingMeter.STALE.counter(meters).increment();
        var last = now.steps().getLast();
        return new Refusal(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                Map.of(
                        "version", now.number(),
                        "caseStatus", now.status(),
                        "lastStep", Facts.name(last.fact()),
                        "changedAt", last.at()));
    }

    private static MessageSourceResolvable inWords(Status status) {
        return new DefaultMessageSourceResolvable("tracking.status." + status);
    }

    private static Refusal refusal(Outcome.Refused refused, Case matter) {
        var allowed = refused.allowed().stream().map(Action::path).toList();
        var details = Map.of(
                "caseStatus",
                refused.status(),
                "allowedActions",
                allowed,
                "reason",
                refused.reason(),
                "version",
                matter.number());
        var code = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (refused.reason()) {
            case NOT_YOURS -> new Refusal(HttpStatus.FORBIDDEN, code, details);
            case SAID_ENOUGH -> Refusal.tooSoon(code, SAID_ENOUGH_FOR);
            case NOT_IN_THIS_STATUS,
                    TO_BE_PLACED,
                    ALREADY_FORWARDED,
                    NOT_ASKED,
                    TOO_LATE_TO_REOPEN,
                    REOPENED_TOO_OFTEN,
                    EXTENDED_TOO_OFTEN,
                    CONFIDENTIAL,
                    NO_CONSENT,
                    NO_GROUNDS_RECORDED,
                    NO_DECISION,
                    ENDS_BY_DECISION,
                    NO_SUCH_COMMITMENT,
                    RATED_ALREADY,
                    WITHDRAWN_ALREADY,
                    FOR_SEVERAL -> new Refusal(HttpStatus.CONFLICT, code, details, inWords(refused.status()));
            case SAME_UNIT,
                    NOT_OF_THE_UNIT,
                    LATER_THAN_THE_LAW,
                    DATE_NOT_LATER,
                    DATE_PASSED,
                    ITSELF,
                    NO_SUCH_GROUND,
                    DECIDED_OUT_OF_TIME,
                    SENT_OUT_OF_TIME -> new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, details);
        };
    }
}
