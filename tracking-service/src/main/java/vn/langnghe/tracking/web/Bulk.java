package vn.langnghe.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.tracking.desk.Granting;
import vn.langnghe.tracking.desk.ManyActs;
import vn.langnghe.tracking.desk.Wish;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.input.FieldReader;
import vn.langnghe.tracking.input.ForeignFields;

/** Does the same with many cases: what can be done is done, and for the rest is said why not. */
@Component
class Bulk {

    /** What may be done with many cases, and what each act takes. */
    private static final Map<Action, Set<String>> TAKEN = Map.of(
            Action.ACCEPT, Set.of("action", "cases"),
            Action.APPOINT, Set.of("action", "cases", "handler"));

    private static final int MOST = 200;

    private final ManyActs acts;
    private final Commands commands;
    private final Problems problems;

    Bulk(ManyActs acts, Commands commands, Problems problems) {
        this.acts = acts;
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
        var action = Action.ofPath(String.valueOf(body.action())).filter(TAKEN::containsKey);
        if (action.isEmpty()) {
            fields.fault("action", body.action() == null ? "required" : "choice", "accept, appoint");
        } else {
            ForeignFields.in(body, TAKEN.getOrDefault(action.get(), Set.of()), fields);
        }
        var chosen = body.cases() == null ? List.<BulkBody.Chosen>of() : body.cases();
        if (chosen.isEmpty()) {
            fields.fault("cases", "required");
        } else if (chosen.size() > MOST) {
            fields.fault("cases", "range", 1, MOST);
        }
        chosen.stream().limit(MOST).forEach(one -> {
            fields.caseId("cases.caseId", one == null ? null : one.caseId());
            fields.number("cases.version", one == null ? null : one.version(), 1, Integer.MAX_VALUE);
        });
        fields.checked(body);
        var command = action.orElseThrow() == Action.APPOINT ? commands.appoint(body.handler()) : new Command.Accept();
        var wishes = chosen.stream()
                .map(one -> new Wish(String.valueOf(one.caseId()), one.version(), command, Optional.empty(), null))
                .toList();
        var granted = acts.grant(wishes, Callers.of(user));
        return IntStream.range(0, wishes.size())
                .mapToObj(i -> result(wishes.get(i), granted.get(i), locale))
                .toList();
    }

    private Result result(Wish wish, Granting granted, Locale locale) {
        return switch (granted) {
            case Granting.Done done -> new Result(wish.caseId(), done.reference(), done.version(), null);
            case Granting.Refused refused ->
                new Result(
                        wish.caseId(), refused.reference(), null, problems.inWords(Troubles.of(refused.why()), locale));
        };
    }
}
