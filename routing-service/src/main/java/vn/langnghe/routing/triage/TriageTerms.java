package vn.langnghe.routing.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.routing.domain.Dossier;
import vn.langnghe.routing.domain.Urgency;
import vn.langnghe.routing.matching.Yamls;

/** Until when a person has to decide, and what has waited too long. */
@Component
class TriageTerms {

    private final List<Term> terms = Yamls.list("/triage/terms.yaml", Term.class);
    private final CalendarYears years;
    private final Clock clock;
    private volatile WorkingDays days = new WorkingDays(List.of());

    TriageTerms(CalendarYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    /** Another instance may be the one that was told of a changed year. */
    @Scheduled(fixedDelayString = "${langnghe.routing.follow-others:3s}")
    void followTheCalendar() {
        days = new WorkingDays(years.all());
    }

    record Term(Urgency urgency, int workingDays, int escalateAfter, String basis) {}

    /** How an item stands with its term. */
    enum Standing {
        ESCALATED,
        LATE,
        IN_TIME
    }

    record Waiting(Instant due, Standing standing, String basis) {}

    Waiting of(Dossier dossier) {
        var term = term(dossier);
        var registered = dossier.item().registeredAt();
        var due = days.closeAfter(registered, term.workingDays);
        return new Waiting(due, standing(due, term), term.basis);
    }

    private Standing standing(Instant due, Term term) {
        var now = clock.instant();
        if (!now.isAfter(due)) {
            return Standing.IN_TIME;
        }
        return now.isAfter(days.closeAfter(due, term.escalateAfter)) ? Standing.ESCALATED : Standing.LATE;
    }

    private Term term(Dossier dossier) {
        var urgency = dossier.urgent() ? Urgency.URGENT : Urgency.NORMAL;
        return terms.stream()
                .filter(term -> term.urgency == urgency)
                .findFirst()
                .orElseThrow();
    }
}
