package vn.langnghe.reporting.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.periodic.PeriodicReport.Change;
import vn.langnghe.reporting.periodic.PeriodicReport.Edit;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;

/** Drafts until somebody issues; what was issued stays as it was. */
@Service
public class PeriodicReports {

    private final Drafting drafting;
    private final Issues issues;
    private final Edits edits;
    private final Clock clock;
    private final ReportingSettings settings;

    PeriodicReports(Drafting drafting, Issues issues, Edits edits, Clock clock, ReportingSettings settings) {
        this.drafting = drafting;
        this.issues = issues;
        this.edits = edits;
        this.clock = clock;
        this.settings = settings;
    }

    /** The latest issued version, or a draft of today's figures. */
    public PeriodicReport read(Period period, Locale locale) {
        return issues.latest(period.name(), locale.getLanguage()).orElseGet(() -> draft(period, locale));
    }

    public PeriodicReport draft(Period period, Locale locale) {
        var draft = drafting.draft(period, settings.cutOff(period.kind()), locale);
        var numbers = draft.sections().stream().map(Section::number).toList();
        var edited = edits.find(period.name(), locale.getLanguage(), numbers);
        return draft.with(draft.sections().stream()
                .map(section -> edited.get(section.number()) instanceof Edit edit ? section.worded(edit) : section)
                .toList());
    }

    /** Puts a person's words into the draft; false when it has no such section. */
    public boolean word(Period period, String section, List<String> paragraphs, String by, Locale locale) {
        var known = draft(period, locale).sections().stream()
                .anyMatch(each -> each.number().equals(section));
        if (known) {
            edits.save(period.name(), locale.getLanguage(), section, new Edit(paragraphs, by, clock.instant()));
        }
        return known;
    }

    /** Where each report of a year stands. */
    public List<Due> year(int year, Locale locale) {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        return Period.ofYear(year).stream()
                .map(period -> due(period, today, locale))
                .toList();
    }

    private Due due(Period period, LocalDate today, Locale locale) {
        int cutOff = settings.cutOff(period.kind());
        var to = period.to(cutOff);
        var due = to.plusDays(settings.dueDays(period.kind()));
        int version = issues.latestVersion(period.name(), locale.getLanguage());
        return new Due(
                period.name(),
                period.kind(),
                period.from(cutOff),
                to,
                due,
                version,
                Due.state(version, to, due, today));
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
        for (var section : after.sections()) {
            var was = before.sections().stream()
                    .filter(each -> each.number().equals(section.number()))
                    .findFirst()
                    .orElse(new Section(section.number(), section.title(), List.of(), List.of(), null));
            compare(was, section, changes);
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
