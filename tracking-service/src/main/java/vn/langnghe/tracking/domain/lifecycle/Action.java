package vn.langnghe.tracking.domain.lifecycle;

import static vn.langnghe.tracking.domain.Status.*;
import static vn.langnghe.tracking.domain.lifecycle.Party.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Commitment;
import vn.langnghe.tracking.domain.Status;

/** The table of the house: what may be done with a case, in which status, by whom. */
public enum Action {
    ACCEPT(in(ASSIGNED, REOPENED), by(LEAD)),
    APPOINT(in(ASSIGNED, REOPENED, ACCEPTED, AWAITING_SENDER, SUSPENDED), by(LEAD, LEADER)),
    DECLINE(in(ASSIGNED, REOPENED, ACCEPTED), by(LEAD)),
    REQUEST_INFORMATION(in(ACCEPTED), by(LEAD)),
    PROVIDE_INFORMATION(
            in(IN_TRIAGE, ASSIGNED, ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED), by(LEAD, CLERK, SENDER)),
    REQUEST_COOPERATION(in(ACCEPTED, AWAITING_SENDER, SUSPENDED), by(LEAD)),
    CONTRIBUTE(in(ASSIGNED, ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED), by(COOPERATING)),
    NOTE(in(Status.values()), by(LEAD, COOPERATING, NAMED, TRIAGE, LEADER)),
    ADMIT(in(Status.values()), by(LEAD)),
    TRANSFER(in(IN_TRIAGE, ASSIGNED, ACCEPTED, REOPENED), by(LEAD, TRIAGE, LEADER)),
    FORWARD(in(ASSIGNED, ACCEPTED, REOPENED), by(LEAD, TRIAGE)),
    ASSESS(in(ASSIGNED, ACCEPTED, REOPENED), by(LEAD)),
    EXTEND(in(ACCEPTED), by(LEAD, LEADER)),
    SUSPEND(in(ACCEPTED), by(LEAD, LEADER)),
    RESUME(in(SUSPENDED), by(LEAD, LEADER)),
    TERMINATE(in(ACCEPTED, AWAITING_SENDER, SUSPENDED), by(LEAD, LEADER)),
    ESCALATE(in(ASSIGNED, ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED), by(LEAD, LEADER)),
    ADVISE_PROVINCE(in(ACCEPTED), by(LEAD)),
    RECORD_PROVINCE_ANSWER(
            in(ASSIGNED, ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED, RESOLVED, CLOSED), by(LEAD, LEADER)),
    RECORD_NOTICE(EnumSet.complementOf(in(IN_TRIAGE, ASSIGNED)), by(LEAD)),
    RESOLVE(in(ACCEPTED), by(LEAD)),
    SETTLE_COMMITMENT(in(ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED, RESOLVED, CLOSED), by(LEAD, LEADER)),
    PUBLISH(in(RESOLVED, CLOSED), by(LEAD)),
    UNPUBLISH(in(Status.values()), by(LEAD, LEADER, SENDER)),
    REOPEN(in(RESOLVED, CLOSED), by(LEAD, LEADER, SENDER)),
    WITHDRAW(in(IN_TRIAGE, ASSIGNED, ACCEPTED, AWAITING_SENDER, SUSPENDED, REOPENED), by(LEAD, CLERK, SENDER)),
    MERGE(in(IN_TRIAGE, ASSIGNED, ACCEPTED, AWAITING_SENDER, REOPENED), by(LEAD, TRIAGE)),
    CLOSE(in(RESOLVED), by(LEAD, SENDER, SYSTEM)),
    RATE(in(RESOLVED, CLOSED), by(SENDER));

    private final Set<Status> statuses;
    private final Set<Party> parties;

    Action(Set<Status> statuses, Set<Party> parties) {
        this.statuses = Collections.unmodifiableSet(statuses);
        this.parties = Collections.unmodifiableSet(parties);
    }

    private static EnumSet<Status> in(Status... statuses) {
        return EnumSet.copyOf(List.of(statuses));
    }

    private static EnumSet<Party> by(Party... parties) {
        return EnumSet.copyOf(List.of(parties));
    }

    /** The name in addresses: {@code request-information}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Action> ofPath(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path().equals(path))
                .findFirst();
    }

    public Set<Status> statuses() {
        return statuses;
    }

    public Set<Party> parties() {
        return parties;
    }

    boolean isFor(Case matter, Set<Party> whoAsks) {
        return whoAsks.stream().anyMatch(party -> parties.contains(party) && !isForOthers(matter, party));
    }

    /**
     * Who is not content with a decision under a law of its own does not ask the same office again: {@link Remedy}. Of
     * what was taken back only who has looked at it says that it ends. Consent is the sender's to withdraw, also before
     * anything was published.
     */
    private boolean isForOthers(Case matter, Party party) {
        return switch (this) {
            case REOPEN -> party == SENDER && DueDates.kind(matter).hasItsLaw();
            case WITHDRAW -> party != LEAD && matter.withdrawalOpenSince().isPresent();
            case UNPUBLISH -> party != SENDER && !Publishing.isPublic(matter);
            default -> false;
        };
    }

    /** Whether there is something in the case now that this could be done to. */
    public boolean fits(Case matter) {
        return statuses.contains(matter.status())
                && switch (this) {
                    case SETTLE_COMMITMENT ->
                        matter.commitments().stream().anyMatch(promise -> promise.outcome() != Commitment.Outcome.KEPT);
                    case SUSPEND, TERMINATE -> DueDates.kind(matter).hasItsLaw();
                    case RECORD_NOTICE -> DueDates.kind(matter).toldByLetter();
                    case WITHDRAW -> Withdrawal.mayBeReceived(matter);
                    case REOPEN, PUBLISH, RATE -> matter.answer() != null;
                    case UNPUBLISH -> Publishing.isPublic(matter) || Publishing.agreed(matter);
                    case TRANSFER -> !toBePlaced(matter);
                    case ADMIT -> matter.restricted();
                    // Nobody of the unit asked could open it.
                    case REQUEST_COOPERATION -> !matter.restricted();
                    case ADVISE_PROVINCE -> matter.adviceOpenSince().isEmpty();
                    case RECORD_PROVINCE_ANSWER -> matter.awaitsHigher();
                    default -> true;
                };
    }

    /** What speaks for several is closed by none of them, nor for them: who tries is told why, and nobody is offered it. */
    private boolean isLeftToSilence(Case matter) {
        return this == CLOSE && matter.forSeveral();
    }

    /** Why it does not fit. */
    Outcome.Reason misfit(Case matter) {
        return this == TRANSFER && toBePlaced(matter) ? Outcome.Reason.TO_BE_PLACED : Outcome.Reason.NOT_IN_THIS_STATUS;
    }

    /** Passed on as it is, it would be of no kind for ever. */
    private static boolean toBePlaced(Case matter) {
        return matter.status() == IN_TRIAGE
                && (!matter.everPlaced() || matter.assignment().kind() == null);
    }

    /** What this caller may do with the case as it is now. */
    public static List<Action> allowed(Case matter, Caller caller) {
        var parties = caller.partiesIn(matter);
        return Arrays.stream(values())
                .filter(action -> action.fits(matter) && action.isFor(matter, parties))
                .filter(action -> !action.isLeftToSilence(matter))
                .toList();
    }

    public static Action of(Command command) {
        return switch (command) {
            case Command.Accept _ -> ACCEPT;
            case Command.Appoint _ -> APPOINT;
            case Command.Decline _ -> DECLINE;
            case Command.RequestInformation _ -> REQUEST_INFORMATION;
            case Command.ProvideInformation _ -> PROVIDE_INFORMATION;
            case Command.RequestCooperation _ -> REQUEST_COOPERATION;
            case Command.Contribute _ -> CONTRIBUTE;
            case Command.Note _ -> NOTE;
            case Command.Transfer _ -> TRANSFER;
            case Command.Forward _ -> FORWARD;
            case Command.Assess _ -> ASSESS;
            case Command.Extend _ -> EXTEND;
            case Command.Suspend _ -> SUSPEND;
            case Command.Resume _ -> RESUME;
            case Command.Terminate _ -> TERMINATE;
            case Command.Escalate _ -> ESCALATE;
            case Command.AdviseProvince _ -> ADVISE_PROVINCE;
            case Command.RecordProvinceAnswer _ -> RECORD_PROVINCE_ANSWER;
            case Command.RecordNotice _ -> RECORD_NOTICE;
            case Command.Resolve _ -> RESOLVE;
            case Command.SettleCommitment _ -> SETTLE_COMMITMENT;
            case Command.Publish _ -> PUBLISH;
            case Command.Unpublish _ -> UNPUBLISH;
            case Command.Admit _ -> ADMIT;
            case Command.Reopen _ -> REOPEN;
            case Command.Withdraw _ -> WITHDRAW;
            case Command.Merge _ -> MERGE;
            case Command.Close _ -> CLOSE;
            case Command.Rate _ -> RATE;
        };
    }
}
