package vn.langnghe.routing.triage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.book.Editions;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.PlanItem;
import vn.langnghe.routing.domain.Ruling;
import vn.langnghe.routing.ruling.RulerInForce;

/** The duties of the plan a decision may name: those of the day the item came, and of the plan suggestions are made by. */
@Component
class PlanItems {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Editions editions;
    private final RulerInForce ruler;

    PlanItems(Editions editions, RulerInForce ruler) {
        this.editions = editions;
        this.ruler = ruler;
    }

    /** Whose duty it is where nobody says otherwise: as suggested while the suggestion stands, else as the plan says. */
    @Nullable
    String usual(Ruling suggested, String lead, vn.langnghe.routing.domain.Component component) {
        return lead.equals(suggested.lead()) && component == suggested.component()
                ? suggested.planItem()
                : ruler.get().plan().duty(lead, component).map(PlanItem::item).orElse(null);
    }

    List<PlanItem> inForce() {
        return ruler.get().plan().items();
    }

    Predicate<String> of(Dossier dossier) {
        var day = LocalDate.ofInstant(dossier.item().registeredAt(), HERE);
        var then = editions.plans(editions.inForce().plans()).content().stream().filter(plan -> plan.inForce(day));
        var plans = Stream.concat(then, Stream.of(ruler.get().plan())).toList();
        return name -> plans.stream().anyMatch(plan -> plan.item(name).isPresent());
    }
}
