package vn.langnghe.reporting.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.reporting.opendata.Edition.Change;
import vn.langnghe.reporting.opendata.Publishing;
import vn.langnghe.reporting.opendata.Quarter;

/** Corrects open data: what was given away stays, and a new edition says what is different. */
@RestController
@RequestMapping("/api/reports/open-data")
class EditionsApi {

    private final Publishing publishing;

    EditionsApi(Publishing publishing) {
        this.publishing = publishing;
    }

    record Corrected(String dataset, int edition, List<Change> changes, List<String> kept) {}

    record Corrections(List<Corrected> items) {}

    /** The next edition of every dataset; nothing where nothing changed, or too little to be told. */
    @PostMapping("/{quarter}")
    @PreAuthorize("hasAnyRole('LEADER', 'ADMIN')")
    Corrections correct(@PathVariable String quarter, CurrentUser user) {
        var asked = Quarter.named(quarter).orElseThrow(() -> PeriodicApi.unknown(quarter));
        var published = publishing
                .correct(asked, user.name())
                .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "reporting.not-yet-open"));
        return new Corrections(published.stream()
                .map(each -> new Corrected(each.dataset(), each.number(), each.changes(), each.kept()))
                .toList());
    }
}
