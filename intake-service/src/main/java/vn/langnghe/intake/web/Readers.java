package vn.langnghe.intake.web;

import java.util.List;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.platform.security.CurrentUser;

/** Who may read what of one item. */
record Readers(RegisterLine line, List<Progress> cases) {

    /** Confidential by the sender's wish, or restricted by what it turned out to be. */
    boolean isSecret() {
        return line.confidential() || cases.stream().anyMatch(Progress::isSecret);
    }

    /** That there is such an item at all, and how it stands. */
    boolean maySee(CurrentUser user) {
        return user.hasAny("CLERK", "INSPECTOR", "LEADER") || isWorkOf(user) || isToBeDecidedBy(user);
    }

    boolean mayReadWords(CurrentUser user) {
        return hears(user) || !isSecret() && maySee(user);
    }

    /** An inspector hears what is secret, or a leader where inspectors are accused; nobody whose own unit is. */
    boolean hears(CurrentUser user) {
        return cases.stream().noneMatch(one -> one.accuses(user.units()))
                && (user.has("INSPECTOR")
                        || user.has("LEADER") && cases.stream().anyMatch(Progress::isForLeaders));
    }

    /** What staff lay beside it for each other; the intake desk, which speaks with senders, reads no notes of theirs either. */
    boolean mayReadAmongStaff(CurrentUser user) {
        return mayReadWords(user) && (user.hasAny("INSPECTOR", "LEADER", "TRIAGE") || isWorkOf(user));
    }

    boolean mayOpenSender(CurrentUser user) {
        return hears(user) || !isSecret() && (user.has("CLERK") || isWorkOf(user));
    }

    /** The desk that speaks with senders; whoever only works on the item does not. */
    boolean mayCorrectSender(CurrentUser user) {
        return mayOpenSender(user) && user.hasAny("CLERK", "INSPECTOR");
    }

    /** Whoever decides whose it is has to know what it is. */
    private boolean isToBeDecidedBy(CurrentUser user) {
        return user.has("TRIAGE") && cases.stream().anyMatch(one -> one.status().equals("IN_TRIAGE"));
    }

    private boolean isWorkOf(CurrentUser user) {
        return user.has("OFFICER") && cases.stream().anyMatch(one -> one.concerns(user.units()));
    }

    RegisterLine shownTo(CurrentUser user) {
        return mayReadWords(user) ? line : line.masked();
    }
}
