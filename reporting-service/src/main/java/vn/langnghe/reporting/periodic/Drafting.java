package vn.langnghe.reporting.periodic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.langnghe.reporting.engine.ReportEngine;
import vn.langnghe.reporting.engine.ReportEngine.Reading;
import vn.langnghe.reporting.export.Tables;
import vn.langnghe.reporting.periodic.PlanDrafting.Told;
import vn.langnghe.reporting.periodic.Sections.Earlier;
import vn.langnghe.reporting.report.Dimension;
import vn.langnghe.reporting.report.Labels;
import vn.langnghe.reporting.report.ReportQuery;
import vn.langnghe.reporting.report.Reports;

/** Drafts a periodic report, every figure of it of one state of the facts. */
@Component
class Drafting {

    private final ReportEngine engine;
    private final Reports reports;
    private final Flow flow;
    private final Tables tables;
    private final Labels labels;
    private final MessageSource messages;
    private final PlanDrafting planYear;
    private final Timetable timetable;

    Drafting(
            ReportEngine engine,
            Reports reports,
            Flow flow,
            Tables tables,
            Labels labels,
            MessageSource messages,
            PlanDrafting planYear,
            Timetable timetable) {
        this.engine = engine;
        this.reports = reports;
        this.flow = flow;
        this.tables = tables;
        this.labels = labels;
        this.messages = messages;
        this.planYear = planYear;
        this.timetable = timetable;
    }

    /** In each language, all of one and the same state of the facts. */
    Map<Locale, PeriodicReport> draft(Counted counted, List<Locale> languages) {
        return engine.read(reading -> {
            var drafts = new LinkedHashMap<Locale, PeriodicReport>();
            var state = reports.of(reading);
            languages.forEach(language -> drafts.put(language, draft(counted, state, reading, language)));
            return drafts;
        });
    }

    private PeriodicReport draft(Counted counted, Reports state, Reading reading, Locale locale) {
        var query = new ReportQuery(
                ReportQuery.TIME_COST, counted.from(), counted.to(), List.of(Dimension.UNIT), Map.of(), null);
        var balance = flow.between(reading, query.from(), query.to());
        var told = told(counted.period(), query, balance, state, reading, locale);
        return new PeriodicReport(
                counted.period().name(),
                told.title(),
                query.from(),
                query.to(),
                counted.cutOff(),
                counted.basis(),
                PeriodicReport.State.DRAFT,
                0,
                null,
                null,
                null,
                reading.asOf(),
                labels.notice(locale),
                balance,
                told.sections(),
                List.of());
    }

    private Told told(
            Period period,
            ReportQuery query,
            Map<String, Long> balance,
            Reports state,
            Reading reading,
            Locale locale) {
        int year = period.first().getYear();
        return period.kind() == Period.Kind.PLAN_YEAR
                ? planYear.draft(state, query, year, locale)
                : new Told(
                        text("periodic.title." + period.kind(), locale, number(period), year),
                        new Sections(
                                        state,
                                        reading,
                                        flow,
                                        tables,
                                        labels,
                                        messages,
                                        planYear.plan(query.to()),
                                        query,
                                        earlier(period),
                                        locale)
                                .all(balance));
    }

    /** As those reports count: cut-offs may have been others. */
    private Earlier earlier(Period period) {
        return new Earlier(timetable.counted(period.before()), timetable.counted(period.lastYear()));
    }

    /** The month, quarter or half the title names. */
    private static int number(Period period) {
        int last = period.last().getMonthValue();
        return switch (period.kind()) {
            case MONTH -> last;
            case QUARTER -> last / 3;
            case HALF_YEAR -> last / 6;
            case NINE_MONTHS, YEAR, PLAN_YEAR -> 0;
        };
    }

    /** Paragraphs that stand for words a person has to add. */
    Set<String> toBeWritten(Locale locale) {
        return Set.of(text("periodic.to-be-written", locale), text("periodic.plan-year.to-be-written", locale));
    }

    private String text(String code, Locale locale, Object... args) {
        return messages.getMessage("reporting." + code, args, locale);
    }
}
