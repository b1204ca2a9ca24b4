package vn.langnghe.tracking.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.answers.CitedTexts;
import vn.langnghe.tracking.deadline.ReferenceData;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Scrub;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.deadline.Deadlines;
import vn.langnghe.tracking.domain.ground.Ground;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Party;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.unit.Units;

/** What the page of a case shows. */
@Component
class CaseModel {

    private final Units units;
    private final People people;
    private final AnswerHelp help;
    private final Deadlines deadlines;
    private final CaseTerms terms;
    private final CitedTexts texts;
    private final ReferenceData reference;
    private final Clock clock;

    CaseModel(
            Units units,
            People people,
            AnswerHelp help,
            Deadlines deadlines,
            CaseTerms terms,
            CitedTexts texts,
            ReferenceData reference,
            Clock clock) {
        this.units = units;
        this.people = people;
        this.help = help;
        this.deadlines = deadlines;
        this.terms = terms;
        this.texts = texts;
        this.reference = reference;
        this.clock = clock;
    }

    /** What the rules leave of question and answer, to be read before everybody does. */
    record Scrubbed(String question, String answer) {}

    /** What may be given today, for each act that rests on such a ground. */
    private Map<String, List<Ground>> grounds(Case matter, Instant now) {
        var today = LocalDate.ofInstant(now, Dates.ZONE);
        var kind = DueDates.kind(matter);
        var grounds = reference.current().grounds().current();
        return Map.of(
                Action.DECLINE.path(), grounds.of(Ground.Act.REFUSAL, kind, today),
                Action.REQUEST_INFORMATION.path(), grounds.of(Ground.Act.QUESTION, kind, today),
                Action.SUSPEND.path(), grounds.of(Ground.Act.SUSPENSION, kind, today),
                Action.RESUME.path(), grounds.of(Ground.Act.RESUMPTION, kind, today),
                Action.TERMINATE.path(), grounds.of(Ground.Act.TERMINATION, kind, today));
    }

    /** As intake has it, which keeps the files: whoever may read the item's words there. */
    private static boolean mayHaveFiles(Case matter, CurrentUser user) {
        var caller = Callers.of(user);
        var parties = caller.partiesIn(matter);
        var worksOnIt = parties.contains(Party.LEAD) || parties.contains(Party.COOPERATING);
        var decidesWhose = user.has("TRIAGE") && matter.status() == Status.IN_TRIAGE;
        return caller.hears(matter)
                || !matter.secret()
                        && (user.has("OFFICER") && worksOnIt || decidesWhose || user.hasAny("CLERK", "LEADER"));
    }

    void fill(Model model, Case matter, ActionBody typed, CurrentUser user, Locale locale) {
        var now = clock.instant();
        var caller = Callers.of(user);
        model.addAttribute("matter", CaseView.of(matter, caller, now));
        model.addAttribute("steps", StepView.of(matter, caller).reversed());
        model.addAttribute(
                "due", DueView.of(matter.status(), matter.clocks().standsInTime(), matter.dueAt(), now, deadlines));
        model.addAttribute("terms", terms.of(matter, now, locale));
        var allowed = Action.allowed(matter, caller);
        model.addAttribute("actions", allowed.stream().map(Action::path).toList());
        if (matter.answer() != null && allowed.contains(Action.PUBLISH)) {
            model.addAttribute(
                    "scrubbed",
                    new Scrubbed(
                            Scrub.of(matter.item().content()),
                            Scrub.of(matter.answer().text())));
            model.addAttribute("citedTexts", texts.all());
        }
        model.addAttribute("leads", caller.partiesIn(matter).contains(Party.LEAD));
        model.addAttribute(
                "triages",
                matter.status() == Status.IN_TRIAGE && caller.partiesIn(matter).contains(Party.TRIAGE));
        model.addAttribute("mayHaveFiles", mayHaveFiles(matter, user));
        model.addAttribute("typed", typed);
        model.addAttribute("unitChoices", units.of(LocalDate.ofInstant(now, Dates.ZONE)));
        help.fill(model, matter, user);
        model.addAttribute("handlers", people.handlersOf(matter.unit()));
        model.addAttribute("outcomes", Commands.OUTCOMES);
        model.addAttribute("reasons", allowed.stream().collect(Collectors.toMap(Action::path, Reasons::of)));
        model.addAttribute("grounds", grounds(matter, now));
        model.addAttribute("today", LocalDate.ofInstant(now, Dates.ZONE));
    }
}
