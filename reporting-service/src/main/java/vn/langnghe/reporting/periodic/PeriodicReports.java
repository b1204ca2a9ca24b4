package vn.langnghe.reporting.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.langnghe.reporting.ReportingSettings;
import vn.langnghe.reporting.periodic.PeriodicReport.Edit;
import vn.langnghe.reporting.periodic.PeriodicReport.Section;

/** A draft as it waits, or of today's figures while none does, until somebody issues it; what was issued stays. */
@Service
public class PeriodicReports {

    private final Drafting drafting;
    private final Flow flow;
    private final Drafts drafts;
    private final Issues issues;
    private final Edits edits;
    private final Timetable timetable;
    private final LateDrafts late;
    private final Clock clock;
    private final ReportingSettings settings;

    PeriodicReports(
            Drafting drafting,
            Flow flow,
            Drafts drafts,
            Issues issues,
            Edits edits,
            Timetable timetable,
            LateDrafts late,
            Clock clock,
            ReportingSettings settings) {
        this.drafting = drafting;
        this.flow = flow;
        this.drafts = drafts;
        this.issues = issues;
        this.edits = edits;
        this.timetable = timetable;
        this.late = late;
        this.clock = clock;
        this.settings = settings;
    }

    /** The latest issued version, or the draft. */
    public PeriodicReport read(Period period, Locale locale) {
        return issued(period, locale).orElseGet(() -> draft(period, locale));
    }

    /** The latest issued version. */
    public Optional<PeriodicReport> issued(Period period, Locale locale) {
        return issues.latest(period.name(), locale.getLanguage());
    }

    /** The draft that waits for the next version, else one of today's figures; with the words people put in. */
    public PeriodicReport draft(Period period, Locale locale) {
        return worded(
                drafts.find(period.name(), locale.getLanguage(), next(period, locale))
                        .orElseGet(
                                () -> Objects.requireNonNull(drafting.draft(timetable.counted(period), List.of(locale))
                                        .get(locale))),
                locale);
    }

    /** In order of the days from which they hold. */
    public List<CutOffs> cutOffs() {
        return timetable.cutOffs();
    }

    public boolean isRunning(Period period) {
        return !today().isAfter(timetable.counted(period).to());
    }

    /** Drafts the next version anew from today's figures, in every language; empty while its days are not over. */
    public Optional<PeriodicReport> refresh(Period period, Locale locale) {
        if (isRunning(period)) {
            return Optional.empty();
        }
        drafting.draft(timetable.counted(period), languages(locale))
                .forEach((language, draft) -> drafts.replace(
                        draft.draftedAt(clock.instant()), language.getLanguage(), next(period, language)));
        return Optional.of(draft(period, locale));
    }

    /** The office's, and the reader's if it is another. */
    private List<Locale> languages(Locale reader) {
        var languages = new ArrayList<>(settings.drafts().languages());
        if (languages.stream().noneMatch(each -> each.getLanguage().equals(reader.getLanguage()))) {
            languages.add(reader);
        }
        return languages;
    }

    /** How many steps were told since a draft was made: its figures are older by so much. */
    public long stepsSince(PeriodicReport report) {
        return report.state() == PeriodicReport.State.DRAFT && report.draftedAt() != null
                ? flow.steps() - report.asOf().events()
                : 0;
    }

    private int next(Period period, Locale locale) {
        return issues.latestVersion(period.name(), locale.getLanguage()) + 1;
    }

    private PeriodicReport worded(PeriodicReport draft, Locale locale) {
        var numbers = draft.sections().stream().map(Section::number).toList();
        var edited = edits.find(draft.period(), locale.getLanguage(), numbers);
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
        var today = today();
        return timetable.counted(Period.ofYear(year)).stream()
                .map(counted -> due(counted, today, locale))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private Due due(Counted counted, LocalDate today, Locale locale) {
        var period = counted.period();
        int version = issues.latestVersion(period.name(), locale.getLanguage());
        return new Due(
                period.name(),
                period.kind(),
                counted.from(),
                counted.to(),
                counted.dueOn(),
                drafts.draftedAt(period.name(), locale.getLanguage(), version + 1)
                        .orElse(null),
                version,
                Due.state(version, counted.to(), counted.dueOn(), today));
    }

    public Optional<PeriodicReport> version(Period period, int version, Locale locale) {
        return issues.version(period.name(), locale.getLanguage(), version);
    }

    /** The sections with places still to be written, of a draft and of what is issued with it in other languages. */
    public List<String> unfinished(Period period, Locale locale) {
        var read = ours(locale);
        var waiting = waiting(period, read);
        var drafted = waiting.isEmpty() ? drafting.draft(timetable.counted(period), languages(read)) : waiting;
        drafted.replaceAll((language, draft) -> worded(draft, language));
        return unfinished(drafted, read);
    }

    private List<String> unfinished(Map<Locale, PeriodicReport> drafted, Locale read) {
        var numbers = new ArrayList<String>();
        for (var language : languages(read)) {
            var draft = drafted.get(language);
            if (draft != null) {
                var places = drafting.toBeWritten(language);
                draft.sections().stream()
                        .filter(section -> section.paragraphs().stream().anyMatch(places::contains))
                        .map(Section::number)
                        .map(number -> language.equals(read) ? number : number + " (" + language.getLanguage() + ")")
                        .forEach(numbers::add);
            }
        }
        return numbers;
    }

    /** The locale drafts are kept under. */
    private Locale ours(Locale reader) {
        return languages(reader).stream()
                .filter(each -> each.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(reader);
    }

    /**
     * Freezes the draft that was read, and with it those of the other languages: one report of one state.
     *
     * @param revision of the draft that was read
     * @param incomplete whether places to be written may stay
     */
    public Issuing issue(Period period, String revision, boolean incomplete, String by, Locale locale) {
        var read = ours(locale);
        var waiting = ofOneState(period, read);
        var unfinished = unfinished(waiting, read);
        var draft = Objects.requireNonNull(waiting.remove(read));
        if (!draft.revision().equals(revision)) {
            return new Issuing.Moved();
        }
        if (!unfinished.isEmpty() && !incomplete) {
            return new Issuing.Unfinished(unfinished);
        }
        var issued = issue(period, draft, by, read);
        if (issued.isPresent()) {
            waiting.forEach((language, other) -> issue(period, other, by, language));
            late.count();
        }
        return issued.<Issuing>map(Issuing.Issued::new).orElseGet(Issuing.Forestalled::new);
    }

    /** A report that was issued in one language and stopped before the next is issued in that too, of the same state. */
    @Scheduled(
            initialDelayString = "${langnghe.reporting.drafts.look}",
            fixedDelayString = "${langnghe.reporting.drafts.look}")
    void completeIssues() {
        drafts.periods().stream().map(Period::of).flatMap(Optional::stream).forEach(this::complete);
    }

    private void complete(Period period) {
        var languages = settings.drafts().languages();
        languages.stream()
                .flatMap(language -> issues.latest(period.name(), language.getLanguage()).stream())
                .max(Comparator.comparingInt(PeriodicReport::version))
                .ifPresent(issued -> languages.forEach(language -> complete(period, issued, language)));
    }

    private void complete(Period period, PeriodicReport issued, Locale language) {
        if (next(period, language) == issued.version()) {
            drafts.find(period.name(), language.getLanguage(), issued.version())
                    .filter(draft -> draft.asOf().equals(issued.asOf()))
                    .ifPresent(draft -> issue(
                            period,
                            worded(draft, language),
                            Objects.requireNonNull(issued.issuedBy(), "issued by nobody"),
                            language));
        }
    }

    /** The draft in the reader's language, and in the others what is of the same state; none where the first is not. */
    private Map<Locale, PeriodicReport> waiting(Period period, Locale locale) {
        var found = new HashMap<Locale, PeriodicReport>();
        languages(locale)
                .forEach(language -> drafts.find(period.name(), language.getLanguage(), next(period, language))
                        .ifPresent(draft -> found.put(language, draft)));
        var read = found.get(locale);
        found.values().removeIf(draft -> read == null || !draft.asOf().equals(read.asOf()));
        return found;
    }

    /** What waits, or else drafts of this moment, which wait from now on. */
    private Map<Locale, PeriodicReport> ofOneState(Period period, Locale locale) {
        var found = waiting(period, locale);
        if (found.isEmpty()) {
            drafting.draft(timetable.counted(period), languages(locale)).forEach((language, draft) -> {
                var kept = draft.draftedAt(clock.instant());
                drafts.replace(kept, language.getLanguage(), next(period, language)); // should we be stopped midway
                found.put(language, kept);
            });
        }
        found.replaceAll((language, draft) -> worded(draft, language));
        return found;
    }

    private Optional<PeriodicReport> issue(Period period, PeriodicReport draft, String by, Locale language) {
        var before = issues.latest(period.name(), language.getLanguage());
        var issued = draft.issued(
                before.map(PeriodicReport::version).orElse(0) + 1,
                clock.instant(),
                by,
                before.map(old -> Changes.between(old, draft)).orElse(List.of()));
        return issues.add(issued, language.getLanguage()) ? Optional.of(issued) : Optional.empty();
    }
}
