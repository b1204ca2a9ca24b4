package vn.langnghe.tracking.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.tracking.answering.CannedAnswers;
import vn.langnghe.tracking.answering.Drafts;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.unit.Units;

/** With what the answer to a case begins: the draft of who writes it, or what his unit answers often. */
@Component
class AnswerHelp {

    private final Drafts drafts;
    private final CannedAnswers canned;
    private final Units units;
    private final Dates dates;

    AnswerHelp(Drafts drafts, CannedAnswers canned, Units units, Dates dates) {
        this.drafts = drafts;
        this.canned = canned;
        this.units = units;
        this.dates = dates;
    }

    void fill(Model model, Case matter, CurrentUser user) {
        model.addAttribute("draft", drafts.of(user.name(), matter.id()).orElse(null));
        model.addAttribute("canned", canned.of(user.units()));
    }

    /** Puts a canned answer where the answer is written; one of another unit does not exist. */
    void begin(Model model, Case matter, String cannedId, CurrentUser user, Locale locale) {
        var chosen = canned.find(cannedId)
                .filter(answer -> user.belongsTo(answer.unit()))
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "not-found"));
        model.addAttribute(
                "begun", chosen.filledFor(matter, user.displayName(), unit -> units.name(unit, locale), dates));
    }
}
