package vn.langnghe.routing.book;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.unit.Units;
import vn.langnghe.routing.web.IfMatch;

/** The assignment plan, as JSON or YAML. */
@RestController
@RequestMapping("/api/routing/plan")
@PreAuthorize("hasRole('ADMIN')")
class PlanController {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String YAML = "application/yaml";

    private final Editions editions;
    private final RulerInForce inForce;
    private final PlanCheck check;
    private final Clock clock;

    PlanController(Editions editions, RulerInForce inForce, Units units, Clock clock) {
        this.editions = editions;
        this.inForce = inForce;
        this.check = new PlanCheck(units);
        this.clock = clock;
    }

    /** {@code plan} is the one in force on the day asked for; {@code others} are drafts, past and future ones. */
    record Plans(int version, String by, Plan plan, List<Plan> others) {}

    @GetMapping
    ResponseEntity<Plans> plan(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var edition = editions.plans(editions.inForce().plans());
        var plan = on(edition, day);
        var others = edition.content().stream().filter(other -> other != plan).toList();
        return ResponseEntity.ok()
                .eTag("\"" + edition.version() + "\"")
                .body(new Plans(edition.version(), edition.by(), plan, others));
    }

    @GetMapping(produces = YAML)
    ResponseEntity<String> exported(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var edition = editions.plans(editions.inForce().plans());
        return ResponseEntity.ok()
                .eTag("\"" + edition.version() + "\"")
                .contentType(MediaType.valueOf(YAML + ";charset=UTF-8"))
                .body(Yamls.written(on(edition, day)));
    }

    @PutMapping
    ResponseEntity<Plans> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanBody plan,
            CurrentUser user) {
        return saved(IfMatch.version(ifMatch), plan.plan(), user);
    }

    @PutMapping(consumes = YAML)
    ResponseEntity<Plans> imported(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody String yaml,
            CurrentUser user) {
        int version = IfMatch.version(ifMatch);
        try {
            return saved(version, Yamls.read(yaml, Plan.class), user);
        } catch (org.yaml.snakeyaml.error.YAMLException | tools.jackson.core.JacksonException unreadable) {
            throw new InvalidInput("plan", "plan-unreadable");
        }
    }

    private ResponseEntity<Plans> saved(int version, Plan plan, CurrentUser user) {
        var before = editions.plans(editions.inForce().plans()).content();
        var faults = check.faults(plan, before);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        int next = before.stream()
                .filter(other -> other.code().equals(plan.code()))
                .mapToInt(Plan::version)
                .max()
                .orElse(0);
        var after = Stream.concat(
                        before.stream().filter(other -> !other.code().equals(plan.code())),
                        Stream.of(plan.numbered(next + 1)))
                .toList();
        if (!editions.savePlans(version, after, user.name())) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "version-stale");
        }
        inForce.refresh();
        return plan(null);
    }

    private Plan on(Edition<List<Plan>> edition, @Nullable LocalDate day) {
        var asked = day == null ? LocalDate.ofInstant(clock.instant(), HERE) : day;
        return edition.content().stream()
                .filter(plan -> plan.inForce(asked))
                .findFirst()
                .orElseGet(edition.content()::getFirst);
    }
}
