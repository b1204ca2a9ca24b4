package vn.langnghe.tracking.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.desk.Desk;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.worklist.WorklistPage;

/** Cases for programs. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final Desk desk;
    private final ShownWorklist worklist;
    private final Commands commands;
    private final SyntheticTime syntheticTime;
    private final CaseTerms terms;
    private final Clock clock;

    CaseController(
            Desk desk,
            ShownWorklist worklist,
            Commands commands,
            SyntheticTime syntheticTime,
            CaseTerms terms,
            Clock clock) {
        this.desk = desk;
        this.worklist = worklist;
        this.commands = commands;
        this.syntheticTime = syntheticTime;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping
    WorklistPage list(ListParameters parameters, @RequestParam Map<String, String> all, CurrentUser user) {
        ListParameters.known(all.keySet());
        return worklist.page(parameters.query(user));
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> one(@PathVariable String id, CurrentUser user) {
        var caller = Callers.of(user);
        return answer(desk.find(id, caller), caller);
    }

    @GetMapping("/{id}/timeline")
    Map<String, List<StepView>> timeline(@PathVariable String id, CurrentUser user) {
        var caller = Callers.of(user);
        return Map.of("items", StepView.of(desk.find(id, caller), caller));
    }

    /** How each deadline of the case was found, day by day. */
    @GetMapping("/{id}/deadlines")
    Map<String, List<CaseTerms.View>> deadlines(@PathVariable String id, CurrentUser user, Locale locale) {
        var matter = desk.find(id, Callers.of(user));
        return Map.of("items", terms.of(matter, clock.instant(), locale));
    }

    /** Whether the steps of the case are still those that were written. */
    @GetMapping("/{id}/seal")
    Map<String, Object> seal(@PathVariable String id, CurrentUser user) {
        var matter = desk.find(id, Callers.of(user));
        var last = matter.steps().getLast();
        return Map.of("intact", desk.intact(id), "steps", last.number(), "seal", String.valueOf(last.seal()));
    }

    @PostMapping("/{id}/{action}")
    ResponseEntity<CaseView> act(
            @PathVariable String id,
            @PathVariable String action,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = SyntheticTime.HEADER, required = false) @Nullable String playedAt,
            @RequestBody(required = false) @Nullable ActionBody body,
            CurrentUser user) {
        var known = Action.ofPath(action)
                .filter(found -> found != Action.RATE)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        var caller = Callers.of(user);
        var matter = desk.find(id, caller);
        var command = commands.of(known, body == null ? ActionBody.EMPTY : body, matter);
        var after = desk.act(id, IfMatch.version(ifMatch), command, caller, syntheticTime.of(playedAt));
        return answer(after, caller);
    }

    private ResponseEntity<CaseView> answer(Case matter, Caller caller) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(matter.number()))
                .body(CaseView.of(matter, caller, clock.instant()));
    }
}
