package vn.langnghe.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.platform.web.Trouble;
import vn.langnghe.tracking.desk.Desk;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.input.FieldReader;

/** Does the same with many cases: what can be done is done, and for the rest is said why not. */
@Component
class Bulk {

    private static final Set<Action> OFFERED = Set.of(Action.ACCEPT, Action.APPOINT);
    private static final int MOST = 200;

    private final Desk desk;
    private final Commands commands;
    private final Problems problems;

    Bulk(Desk desk, Commands commands, Problems problems) {
        this.desk = desk;
        this.commands = commands;
        this.problems = problems;
    }

    /** What became of one case: its new version, or the problem. */
    record Result(
            String caseId,
            @Nullable String reference,
            @Nullable Integer version,
            @Nullable ProblemDetail problem) {

        boolean done() {
            return problem == null;
        }
    }

    List<Result> act(BulkBody body, CurrentUser user, Locale locale) {
        var fields = new FieldReader(_ -> true);
        var action = Action.ofPath(String.valueOf(body.action())).filter(OFFERED::contains);
        if (action.isEmpty()) {
            fields.fault("action", body.action() == null ? "required" : "choice", "accept, appoint");
        }
        var chosen = body.cases() == null ? List.<BulkBody.Chosen>of() : body.cases();
        if (chosen.isEmpty()) {
            fields.fault("cases", "required");
        } else if (chosen.size() > MOST) {
            fields.fault("cases", "range", 1, MOST);
        }
        chosen.forEach(one -> {
            fields.caseId("cases.caseId", one.caseId());
            fields.number("cases.version", one.version(), 1, Integer.MAX_VALUE);
        });
        fields.checked(body);
        var command = action.orElseThrow() == Action.APPOINT ? commands.appoint(body.handler()) : new Command.Accept();
        return chosen.stream()
                .map(one -> one(one, command, Callers.of(user), locale))
                .toList();
    }

    private Result one(BulkBody.Chosen chosen, Command command, Caller.Staff caller, Locale locale) {
        var id = String.valueOf(chosen.caseId());
        var version = chosen.version() == null ? 0 : chosen.version();
        try {
            var after = desk.act(id, version, command, caller, Optional.empty());
            return new Result(id, after.item().reference(), after.number(), null);
        } catch (Refusal refused) {
            var trouble = Trouble.of(refused.status(), refused.code(), refused.args());
            return new Result(id, reference(id, caller), null, problems.inWords(trouble, locale));
        }
    }

    /** Only for who may see the case at all. */
    private @Nullable String reference(String id, Caller.Staff caller) {
        try {
            return desk.find(id, caller).item().reference();
        } catch (Refusal hidden) {
            return null;
        }
    }
}
