package vn.langnghe.reporting.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.ReportingSettings;

/** Drafts each report once when its day has come: whichever instance is first, and at the next look after a downtime. */
@Component
class DraftRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DraftRounds.class);
    private static final int FIRST = 1;

    private final Timetable timetable;
    private final Drafting drafting;
    private final Flow flow;
    private final Drafts drafts;
    private final Issues issues;
    private final LateDrafts late;
    private final ReportingSettings settings;
    private final Clock clock;

    DraftRounds(
            Timetable timetable,
            Drafting drafting,
            Flow flow,
            Drafts drafts,
            Issues issues,
            LateDrafts late,
            ReportingSettings settings,
            Clock clock) {
        this.timetable = timetable;
        this.drafting = drafting;
        this.flow = flow;
        this.drafts = drafts;
        this.issues = issues;
        this.late = late;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${langnghe.reporting.drafts.look}",
            fixedDelayString = "${langnghe.reporting.drafts.look}")
    void look() {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        try {
            flow.firstDay().ifPresent(first -> timetable.toDraft(today, first).forEach(this::draft));
        } finally {
            late.count();
        }
    }

    private void draft(Counted counted) {
        var period = counted.period();
        var languages = settings.drafts().languages();
        if (languages.stream().anyMatch(language -> isMissing(period, language.getLanguage()))) {
            drafting.draft(counted, languages).forEach(this::keep);
        }
    }

    private boolean isMissing(Period period, String language) {
        return issues.latestVersion(period.name(), language) < FIRST
                && drafts.draftedAt(period.name(), language, FIRST).isEmpty();
    }

    private void keep(Locale language, PeriodicReport draft) {
        var period = draft.period();
        if (issues.latestVersion(period, language.getLanguage()) < FIRST
                && drafts.add(draft.draftedAt(clock.instant()), language.getLanguage(), FIRST)) {
            LOG.info("{} is drafted in {}", period, language.getLanguage());
        }
    }
}
