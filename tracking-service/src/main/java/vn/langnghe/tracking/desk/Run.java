package vn.langnghe.tracking.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases.Change;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;

/** Everything that is wished of one case, one after the other. */
final class Run {

    private final Case before;
    private final Caller.Staff caller;
    private final Desk desk;
    private final List<Command> done = new ArrayList<>();
    private Case now;
    private @Nullable Integer follows;
    private Refusal notSeen = new Refusal(HttpStatus.PRECONDITION_REQUIRED, "version-required");

    Run(Case before, Caller.Staff caller, Desk desk) {
        this.before = before;
        this.caller = caller;
        this.desk = desk;
        this.now = before;
    }

    boolean changed() {
        return !done.isEmpty();
    }

    Change change() {
        return new Change(before, now);
    }

    List<Command> done() {
        return done;
    }

    /** What is left of a grant when somebody else was faster: only what had been done before. */
    Granting overtaken(Granting granted, Refusal stale) {
        return granted instanceof Granting.Done done && done.version() > before.number()
                ? new Granting.Refused(done.reference(), stale)
                : granted;
    }

    Granting grant(Wish wish) {
        try {
            return order(wish);
        } catch (Refusal | InvalidInput why) {
            return new Granting.Refused(before.item().reference(), why);
        }
    }

    private Granting order(Wish wish) {
        var order = wish.order();
        var earlier = order == null ? null : now.ordered(order.key()).orElse(null);
        if (earlier == null) {
            act(wish);
            return new Granting.Done(now.item().reference(), now.number(), now.status());
        }
        if (!Objects.equals(order, earlier.order())) {
            throw new Refusal(HttpStatus.CONFLICT, "key-used");
        }
        follows = earlier.number();
        return new Granting.Done(now.item().reference(), earlier.number(), earlier.status());
    }

    private void act(Wish wish) {
        checkSeen(wish.seen());
        // Only the sender rates: what is played of a synthetic case is played as him.
        var who = wish.command() instanceof Command.Rate ? new Caller.Sender() : caller;
        var next = desk.after(now, wish.command(), who, wish.synthetic());
        now = wish.order() == null ? next : next.answering(wish.order());
        follows = now.number();
        done.add(wish.command());
    }

    /** Every wish may name the version its asker began with, for what came since is his own doing. */
    private void checkSeen(@Nullable Integer seen) {
        var expected = seen == null ? follows : seen;
        if (expected == null) {
            throw notSeen;
        }
        if (expected != now.number() && !expected.equals(before.number())) {
            follows = null;
            notSeen = desk.stale(now);
            throw notSeen;
        }
        follows = now.number();
    }
}
