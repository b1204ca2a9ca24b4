package vn.langnghe.reporting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.score.ScoreReport;
import vn.langnghe.reporting.score.Scores;
import vn.langnghe.reporting.score.Scoring;
import vn.langnghe.reporting.score.ScoringBook;

/** Units on a scale from 1 to 10, and how they get there. */
@RestController
@RequestMapping("/api/reports")
@PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
class ScoresApi {

    private final Scores scores;
    private final ScoringBook book;
    private final QueryReader reader;
    private final Clock clock;

    ScoresApi(Scores scores, ScoringBook book, QueryReader reader, Clock clock) {
        this.scores = scores;
        this.book = book;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/scores")
    ScoreReport scores(@RequestParam MultiValueMap<String, String> parameters, CurrentUser user, Locale locale) {
        return scores.report(reader.read(ReportQuery.TIME_COST, parameters, user), locale);
    }

    @GetMapping("/scoring")
    Scoring scoring() {
        return scores.scoring();
    }

    @PutMapping("/scoring")
    Scoring set(@Valid @RequestBody ScoringForm form, CurrentUser user) {
        var scoring = form.scoring().changed(user.name(), clock.instant());
        var faults = scoring.faults(scores.codes());
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        book.save(scoring);
        return scoring;
    }
}
