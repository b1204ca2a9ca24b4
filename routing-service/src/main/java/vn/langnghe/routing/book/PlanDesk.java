package vn.langnghe.routing.book;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.routing.domain.Plan;
import vn.langnghe.routing.domain.PlanItem;
import vn.langnghe.routing.matching.Yamls;
import vn.langnghe.routing.ruling.RulerInForce;
import vn.langnghe.routing.unit.Units;

/** The plans: checked, saved as the next edition, put in force from a day on. */
@Service
class PlanDesk {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Editions editions;
    private final RulerInForce inForce;
    private final PlanCheck check;
    private final Clock clock;

    PlanDesk(Editions editions, RulerInForce inForce, Units units, Clock clock) {
        this.editions = editions;
        this.inForce = inForce;
        this.check = new PlanCheck(units);
        this.clock = clock;
    }

    Edition<List<Plan>> current() {
        return editions.plans(editions.inForce().plans());
    }

    /** The one in force on a day, today unless asked otherwise; the first where none is. */
    Plan on(Edition<List<Plan>> edition, @Nullable LocalDate day) {
        var asked = day == null ? LocalDate.ofInstant(clock.instant(), HERE) : day;
        return edition.content().stream()
                .filter(plan -> plan.inForce(asked))
                .findFirst()
                .orElseGet(edition.content()::getFirst);
    }

    Plan named(String code) {
        return current().content().stream()
                .filter(plan -> plan.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
    }

    Plan read(String yaml) {
        try {
            return Yamls.read(yaml, Plan.class);
        } catch (org.yaml.snakeyaml.error.YAMLException | tools.jackson.core.JacksonException unreadable) {
            throw new InvalidInput("plan", "plan-unreadable");
        }
    }

    void save(int version, Plan plan, String by) {
        save(version, saved(plan), by);
    }

    /** A new one, with the items of another or with none; a draft until it is switched on. */
    void write(PlanHead head, String by) {
        var copied = head.copyOf() == null || head.copyOf().isBlank()
                ? List.<PlanItem>of()
                : named(head.copyOf()).items();
        var plan = head.over(head.code(), true, copied);
        if (current().content().stream().anyMatch(other -> other.code().equals(plan.code()))) {
            throw new InvalidInput("code", "plan-code-twice");
        }
        save(head.version(), plan, by);
    }

    /** All plans as they would be with this one. */
    List<Plan> saved(Plan plan) {
        var before = current().content();
        checked(plan, before);
        return replaced(before, numbered(plan));
    }

    private void checked(Plan plan, List<Plan> others) {
        var faults = check.faults(plan, others);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** From that day on this plan is in force, and what was in force until then ends. */
    void switchOn(int version, String code, LocalDate from, String by) {
        save(version, switched(code, from), by);
    }

    List<Plan> switched(String code, LocalDate from) {
        var on = named(code).inForce(from, null);
        var after = current().content().stream()
                .map(plan -> plan.code().equals(code) ? numbered(on) : ends(plan, from))
                .toList();
        checked(on, after);
        return after;
    }

    private Plan ends(Plan plan, LocalDate day) {
        boolean runsOn = !plan.draft() && (plan.to() == null || plan.to().isAfter(day));
        if (!runsOn) {
            return plan;
        }
        if (!plan.from().isBefore(day)) {
            throw new InvalidInput("from", "plan-overlaps", plan.code());
        }
        return numbered(plan.inForce(plan.from(), day));
    }

    private void save(int version, List<Plan> after, String by) {
        if (!editions.savePlans(version, after, by)) {
            throw new Refusal(HttpStatus.PRECONDITION_FAILED, "version-stale");
        }
        inForce.refresh();
    }

    /** No number twice, not even after going back to an earlier edition: a decision names its plan by it. */
    private Plan numbered(Plan plan) {
        int last = IntStream.rangeClosed(0, editions.latest(Editions.Book.PLANS))
                .boxed()
                .flatMap(edition -> editions.plans(edition).content().stream())
                .filter(other -> other.code().equals(plan.code()))
                .mapToInt(Plan::version)
                .max()
                .orElse(0);
        return plan.numbered(last + 1);
    }

    /** In its old place, so that pages and files keep their order; a new one at the end. */
    private static List<Plan> replaced(List<Plan> before, Plan plan) {
        var known = before.stream().anyMatch(other -> other.code().equals(plan.code()));
        var kept = before.stream().map(other -> other.code().equals(plan.code()) ? plan : other);
        return Stream.concat(kept, known ? Stream.empty() : Stream.of(plan)).toList();
    }

    void switchTo(int version, String by) {
        if (!editions.putInForce(Editions.Book.PLANS, version, by)) {
            throw new InvalidInput("version", "unknown");
        }
        inForce.refresh();
    }
}
