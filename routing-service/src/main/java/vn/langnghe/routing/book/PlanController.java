package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.web.IfMatch;

/** The assignment plan, as JSON or YAML. */
@RestController
@RequestMapping("/api/routing/plan")
@PreAuthorize("hasRole('ADMIN')")
class PlanController {

    private static final String YAML = "application/yaml";

    private final PlanDesk desk;
    private final Trials trials;

    PlanController(PlanDesk desk, Trials trials) {
        this.desk = desk;
        this.trials = trials;
    }

    /** {@code plan} is the one in force on the day asked for; {@code others} are drafts, past and future ones. */
    record Plans(int version, String by, Plan plan, List<Plan> others) {}

    /** An earlier edition again, or a plan from a day on. */
    record Switch(
            @Nullable Integer version,
            @Nullable String code,
            @Nullable LocalDate from) {}

    @GetMapping
    ResponseEntity<Plans> plan(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var edition = desk.current();
        var plan = desk.on(edition, day);
        var others = edition.content().stream().filter(other -> other != plan).toList();
        return ResponseEntity.ok()
                .eTag("\"" + edition.version() + "\"")
                .body(new Plans(edition.version(), edition.by(), plan, others));
    }

    @GetMapping(produces = YAML)
    ResponseEntity<String> exported(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var edition = desk.current();
        return ResponseEntity.ok()
                .eTag("\"" + edition.version() + "\"")
                .contentType(MediaType.valueOf(YAML + ";charset=UTF-8"))
                .body(Yamls.written(desk.on(edition, day)));
    }

    @PutMapping
    ResponseEntity<Plans> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanBody plan,
            CurrentUser user) {
        desk.save(IfMatch.version(ifMatch), plan.plan(), user.name());
        return plan(null);
    }

    @PutMapping(consumes = YAML)
    ResponseEntity<Plans> imported(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String yaml,
            CurrentUser user) {
        int version = IfMatch.version(ifMatch);
        desk.save(version, desk.read(yaml), user.name());
        return plan(null);
    }

    /** What would move if it were saved, before it is. */
    @PostMapping("/trial")
    Trials.Trial trial(@RequestBody PlanBody plan) {
        return trials.ofPlans(desk.saved(plan.plan()));
    }

    @PutMapping("/in-force")
    ResponseEntity<Plans> switchTo(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Switch chosen,
            CurrentUser user) {
        if (chosen.code() != null && chosen.from() != null) {
            desk.switchOn(IfMatch.version(ifMatch), chosen.code(), chosen.from(), user.name());
        } else if (chosen.version() != null) {
            desk.switchTo(chosen.version(), user.name());
        } else {
            throw new InvalidInput("version", "required");
        }
        return plan(null);
    }
}
