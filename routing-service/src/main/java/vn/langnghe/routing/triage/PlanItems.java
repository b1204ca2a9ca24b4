package vn.langnghe.routing.triage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.ruling.RulerInForce;

/** Which items a decision may name: those of the plan of the day it came, and of the one suggestions are made by. */
@Component
class PlanItems {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Editions editions;
    private final RulerInForce ruler;

    PlanItems(Editions editions, RulerInForce ruler) {
        this.editions = editions;
        this.ruler = ruler;
    }

    Predicate<String> of(Dossier dossier) {
        var day = LocalDate.ofInstant(dossier.item().registeredAt(), HERE);
        var then = editions.plans(editions.inForce().plans()).content().stream().filter(plan -> plan.inForce(day));
        var plans = Stream.concat(then, Stream.of(ruler.get().plan())).toList();
        return name -> plans.stream().anyMatch(plan -> plan.item(name).isPresent());
    }
}
