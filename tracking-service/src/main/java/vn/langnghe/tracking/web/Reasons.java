package vn.langnghe.tracking.web;

import java.util.List;
import java.util.Map;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Command;

/** What may be given as the reason of an act where no law lists its grounds; the words are {@code tracking.reason.*}. */
final class Reasons {

    static final String OTHER = "OTHER";

    private static final Map<Action, List<String>> CODES = Map.of(
            Action.TRANSFER,
            List.of("OTHER_COMPETENCE", "MISROUTED", "WORKLOAD", OTHER),
            Action.FORWARD,
            List.of("OTHER_COMPETENCE", "CRIME_SIGNS", OTHER),
            Action.EXTEND,
            List.of("COMPLEX", "SEVERAL_UNITS", "WAITING_FOR_OPINION", OTHER),
            Action.ESCALATE,
            List.of("NEEDS_DECISION", "DEADLOCK", "CENTRAL_REGULATION", OTHER),
            Action.REOPEN,
            List.of("NOT_SOLVED", "NEW_FACTS", OTHER),
            Action.WITHDRAW,
            List.of("BY_SENDER", Command.Withdraw.ALL_SENDERS, OTHER));

    private Reasons() {}

    /** Empty where an act has none to choose from. */
    static List<String> of(Action action) {
        return CODES.getOrDefault(action, List.of());
    }
}
