package vn.langnghe.tracking.web;

import java.util.Set;
import vn.langnghe.tracking.domain.lifecycle.Action;

/** The fields each act takes of an {@link ActionBody}; {@code text} may stand for the one text an act has. */
public final class Taken {

    private Taken() {}

    public static Set<String> by(Action action) {
        return switch (action) {
            case ACCEPT, RATE -> Set.of();
            case APPOINT -> Set.of("handler");
            case DECLINE, ESCALATE, REOPEN, WITHDRAW -> Set.of("reasonCode", "reason", "text");
            case TRANSFER, FORWARD -> Set.of("to", "reasonCode", "reason", "text");
            case ASSESS -> Set.of("grounds", "remote", "instance", "reason", "text");
            case EXTEND -> Set.of("reasonCode", "reason", "text", "until", "decision", "decidedOn");
            case REQUEST_INFORMATION -> Set.of("reasonCode", "question", "text");
            case SUSPEND, RESUME, TERMINATE -> Set.of("decision", "decidedOn", "reasonCode", "reason", "text");
            case REQUEST_COOPERATION -> Set.of("units", "to", "question", "text", "until");
            case PROVIDE_INFORMATION, CONTRIBUTE, ADVISE_PROVINCE, RECORD_PROVINCE_ANSWER -> Set.of("text");
            case NOTE -> Set.of("text", "attachments", "told");
            case RECORD_NOTICE -> Set.of("sentOn", "to", "text");
            case RESOLVE ->
                Set.of("answer", "text", "outcome", "commitments", "commitment", "commitmentDue", "attachments");
            case PUBLISH -> Set.of("question", "answer", "consent", "basis", "reason");
            case UNPUBLISH, CLOSE -> Set.of("reason", "text");
            case SETTLE_COMMITMENT -> Set.of("settles", "kept", "text");
            case ADMIT -> Set.of("person", "admitted", "reason");
            case MERGE -> Set.of("into", "reason");
        };
    }
}
