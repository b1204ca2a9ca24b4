package vn.langnghe.reporting.periodic;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.periodic.PeriodicReport.Change;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;

/** Drafts until somebody issues; what was issued stays as it was. */
@Service
public class PeriodicReports {

    private final Drafting drafting;
    private final Issues issues;
    private final Clock clock;
    private final ReportingSettings settings;

    PeriodicReports(Drafting drafting, Issues issues, Clock clock, ReportingSettings settings) {
        this.drafting = drafting;
        this.issues = issues;
        this.clock = clock;
        this.settings = settings;
    }

    /** The latest issued version, or a draft of today's figures. */
    public PeriodicReport read(Period period, Locale locale) {
        return issues.latest(period.name(), locale.getLanguage()).orElseGet(() -> draft(period, locale));
    }

    public PeriodicReport draft(Period period, Locale locale) {
        return drafting.draft(period, settings.cutOff(period.kind()), locale);
    }

    public Optional<PeriodicReport> version(Period period, int version, Locale locale) {
        return issues.version(period.name(), locale.getLanguage(), version);
    }

    /** Freezes the figures of this moment; empty when somebody else did so at the same time. */
    public Optional<PeriodicReport> issue(Period period, String by, Locale locale) {
        var before = issues.latest(period.name(), locale.getLanguage());
        var draft = draft(period, locale);
        var issued = draft.issued(
                before.map(PeriodicReport::version).orElse(0) + 1,
                clock.instant(),
                by,
                before.map(old -> changes(old, draft)).orElse(List.of()));
        return issues.add(issued, locale.getLanguage()) ? Optional.of(issued) : Optional.empty();
    }

    private static List<Change> changes(PeriodicReport before, PeriodicReport after) {
        var changes = new ArrayList<Change>();
        after.flow().forEach((name, count) -> {
            var was = before.flow().getOrDefault(name, 0L);
            if (!was.equals(count)) {
                changes.add(new Change("flow." + name, was.toString(), count.toString()));
            }
        });
        for (int index = 0; index < after.sections().size(); index++) {
            compare(before.sections().get(index), after.sections().get(index), changes);
        }
        return changes;
    }

    private static void compare(Section before, Section after, List<Change> changes) {
        var was = lines(before);
        var is = lines(after);
        for (int index = 0; index < Math.max(was.size(), is.size()); index++) {
            var old = index < was.size() ? was.get(index) : "";
            var now = index < is.size() ? is.get(index) : "";
            if (!old.equals(now)) {
                changes.add(new Change(after.number() + "/" + (index + 1), old, now));
            }
        }
    }

    private static List<String> lines(Section section) {
        var lines = new ArrayList<>(section.paragraphs());
        section.tables().forEach(table -> table.rows().forEach(row -> lines.add(String.join(" | ", row))));
        return lines;
    }
}
