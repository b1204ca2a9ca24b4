package vn.langnghe.tracking.domain;

import static java.util.Map.entry;

import java.util.Map;

/** The names of the facts, as they stand on the wire and in the store. */
public final class Facts {

    public static final Map<Class<? extends Fact>, String> NAMES = Map.ofEntries(
            entry(Fact.Opened.class, "opened"),
            entry(Fact.Assigned.class, "assigned"),
            entry(Fact.Accepted.class, "accepted"),
            entry(Fact.Appointed.class, "appointed"),
            entry(Fact.Declined.class, "declined"),
            entry(Fact.Transferred.class, "transferred"),
            entry(Fact.InformationRequested.class, "information-requested"),
            entry(Fact.InformationProvided.class, "information-provided"),
            entry(Fact.Suspended.class, "suspended"),
            entry(Fact.Resumed.class, "resumed"),
            entry(Fact.Terminated.class, "terminated"),
            entry(Fact.CooperationRequested.class, "cooperation-requested"),
            entry(Fact.Contributed.class, "contributed"),
            entry(Fact.Noted.class, "noted"),
            entry(Fact.Forwarded.class, "forwarded"),
            entry(Fact.Extended.class, "extended"),
            entry(Fact.Escalated.class, "escalated"),
            entry(Fact.ProvinceAdvised.class, "province-advised"),
            entry(Fact.ProvinceAnswered.class, "province-answered"),
            entry(Fact.NoticeSent.class, "notice-sent"),
            entry(Fact.Resolved.class, "resolved"),
            entry(Fact.CommitmentMade.class, "commitment-made"),
            entry(Fact.CommitmentKept.class, "commitment-kept"),
            entry(Fact.CommitmentMissed.class, "commitment-missed"),
            entry(Fact.Published.class, "published"),
            entry(Fact.Unpublished.class, "unpublished"),
            entry(Fact.Reopened.class, "reopened"),
            entry(Fact.WithdrawalReceived.class, "withdrawal-received"),
            entry(Fact.Withdrawn.class, "withdrawn"),
            entry(Fact.Merged.class, "merged"),
            entry(Fact.Joined.class, "joined"),
            entry(Fact.Admitted.class, "admitted"),
            entry(Fact.Closed.class, "closed"),
            entry(Fact.Erased.class, "erased"),
            entry(Fact.Rated.class, "rated"),
            entry(Fact.Overdue.class, "overdue"),
            entry(Fact.DueChanged.class, "due-changed"));

    private Facts() {}

    public static String name(Fact fact) {
        var name = NAMES.get(fact.getClass());
        if (name == null) {
            throw new IllegalArgumentException("a fact without a name: " + fact.getClass());
        }
        return name;
    }
}
