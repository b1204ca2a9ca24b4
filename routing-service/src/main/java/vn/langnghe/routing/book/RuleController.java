package vn.langnghe.routing.book;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Own;
import vn.langnghe.routing.domain.Rule;
import vn.langnghe.routing.domain.Urgency;
import vn.langnghe.routing.matching.RuleBook;
import vn.langnghe.routing.web.IfMatch;

/** The rules: read, changed as a whole, tried, switched. */
@RestController
@RequestMapping("/api/routing/rules")
@PreAuthorize("hasRole('ADMIN')")
class RuleController {

    private static final int MOST_TRIED = 2_000;

    private final Editions editions;
    private final RuleDesk desk;
    private final Trials trials;

    RuleController(Editions editions, RuleDesk desk, Trials trials) {
        this.editions = editions;
        this.desk = desk;
        this.trials = trials;
    }

    /** {@code items} are this department's own; those that ship stand beside them. {@code own} is who the department is. */
    record Rules(int version, String by, List<Rule> items, List<Rule> shipped, List<Own> own) {}

    /** @param own null where it stays as it is; empty where what is shipped shall hold again */
    record Change(@Nullable List<RuleBody> rules, @Nullable List<OwnBody> own) {}

    /** A rule as it is sent; version, author and what is left out are filled in here. */
    record RuleBody(
            @Nullable String id,
            @Nullable String unit,
            @Nullable Kind kind,
            @Nullable Component component,
            @Nullable String planItem,
            @Nullable Urgency urgency,
            @Nullable Boolean misconduct,
            @Nullable Double weight,
            @Nullable List<String> phrases,
            @Nullable String query,
            @Nullable List<String> must,
            @Nullable List<String> mustNot,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        Rule rule(String at, int version, String author) {
            return new Rule(
                    id == null ? "" : id,
                    unit,
                    kind,
                    component,
                    planItem,
                    urgency,
                    misconduct,
                    weight == null ? 1 : weight,
                    Given.all(at + ".phrases", phrases),
                    query,
                    Given.all(at + ".must", must),
                    Given.all(at + ".mustNot", mustNot),
                    version,
                    author,
                    from,
                    to);
        }
    }

    record Switch(@Nullable Integer version) {}

    @GetMapping
    ResponseEntity<Rules> rules() {
        var edition = editions.rules(editions.inForce().rules());
        return ResponseEntity.ok()
                .eTag("\"" + edition.version() + "\"")
                .body(new Rules(
                        edition.version(),
                        edition.by(),
                        edition.content().rules(),
                        RuleBook.shipped().rules(),
                        edition.content().besideShipped().own()));
    }

    @PutMapping
    ResponseEntity<Rules> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change change,
            CurrentUser user) {
        int version = IfMatch.version(ifMatch);
        var rules = checked(change, version + 1, user);
        desk.save(version, rules, user.name());
        return rules();
    }

    /** What would move, before anything is switched on. */
    @PostMapping("/trial")
    Trials.Trial trial(@RequestBody Change change, @RequestParam(defaultValue = "500") int items, CurrentUser user) {
        return trials.ofRules(checked(change, editions.inForce().rules() + 1, user), Math.clamp(items, 1, MOST_TRIED));
    }

    /** On, or off again: any version ever saved; 0 is what ships. */
    @PutMapping("/in-force")
    ResponseEntity<Rules> switchTo(@RequestBody Switch chosen, CurrentUser user) {
        if (chosen.version() == null) {
            throw new InvalidInput("version", "required");
        }
        desk.switchTo(chosen.version(), user.name());
        return rules();
    }

    private LocalRules checked(Change change, int version, CurrentUser user) {
        var rules = checkedRules(change, version, user);
        return new LocalRules(
                rules, change.own() == null ? desk.current().own() : desk.checkedOwn(OwnBody.all("own", change.own())));
    }

    private List<Rule> checkedRules(Change change, int version, CurrentUser user) {
        if (change.rules() == null) {
            throw new InvalidInput("rules", "required");
        }
        var sent = Given.all("rules", change.rules());
        return desk.checked(IntStream.range(0, sent.size())
                .mapToObj(i -> sent.get(i).rule("rules[" + i + "]", version, user.name()))
                .toList());
    }
}
