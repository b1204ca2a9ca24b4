package vn.langnghe.routing.book;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.ruling.Learner;

/**
 * A model is taught and tried behind the page, one at a time: it may take longer than a request is waited for. When the
 * service ends midway nothing is lost but the wait; what was taught by then is kept.
 */
@Component
class ModelRuns {

    private static final Logger log = LoggerFactory.getLogger(ModelRuns.class);

    private final Learner learner;
    private final Trials trials;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> latest = new AtomicReference<>();

    ModelRuns(Learner learner, Trials trials, Clock clock) {
        this.learner = learner;
        this.trials = trials;
        this.clock = clock;
    }

    enum State {
        TEACHING,
        TRYING,
        DONE,
        FAILED
    }

    /** @param problem why it failed, as a message key */
    record Run(
            State state,
            Instant since,
            @Nullable Integer version,
            Trials.@Nullable Trial trial,
            @Nullable String problem) {

        static Run teaching(Instant since) {
            return new Run(State.TEACHING, since, null, null, null);
        }

        public boolean runs() {
            return state == State.TEACHING || state == State.TRYING;
        }

        Run trying(int version) {
            return new Run(State.TRYING, since, version, null, null);
        }

        Run done(Trials.Trial trial) {
            return new Run(State.DONE, since, version, trial, null);
        }

        Run failed(String problem) {
            return new Run(State.FAILED, since, version, null, problem);
        }
    }

    /** So many confirmed items are needed to teach by. */
    int atLeast() {
        return learner.atLeast();
    }

    Optional<Run> latest() {
        return Optional.ofNullable(latest.get());
    }

    void teachAndTry(String by) {
        start(Run.teaching(clock.instant()), () -> learner.teach(by));
    }

    void tryOut(int version) {
        trials.mustKnowModel(version);
        start(Run.teaching(clock.instant()).trying(version), () -> version);
    }

    private synchronized void start(Run run, IntSupplier version) {
        if (latest().filter(Run::runs).isPresent()) {
            throw new Refusal(HttpStatus.CONFLICT, "trial-runs");
        }
        latest.set(run);
        Thread.ofPlatform().daemon().name("model-run").start(() -> latest.set(ended(run, version)));
    }

    private Run ended(Run run, IntSupplier version) {
        try {
            int model = version.getAsInt();
            var trying = run.trying(model);
            latest.set(trying);
            return trying.done(trials.ofModel(model));
        } catch (InvalidInput invalid) {
            return run.failed("invalid." + invalid.faults().getFirst().code());
        } catch (Refusal refused) {
            return run.failed("problem." + refused.code() + ".detail");
        } catch (RuntimeException broken) {
            log.warn("A model could not be taught or tried", broken);
            return run.failed("routing.admin.model.broken");
        }
    }
}
