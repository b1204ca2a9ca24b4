package vn.langnghe.tracking.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers from one rule book and one calendar; both never change. */
public final class LawfulDeadlines implements Deadlines {

    private final RuleBook rules;
    private final WorkingCalendar calendar;
    private final WorkingTime time;

    public LawfulDeadlines(RuleBook rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
        this.time = new WorkingTime(calendar);
    }

    public RuleBook rules() {
        return rules;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    @Override
    public Optional<Due> due(Question question) {
        return explain(question).due();
    }

    @Override
    public Explanation explain(Question question) {
        var day = LocalDate.ofInstant(question.start(), WorkingTime.VIETNAM);
        return rules.find(question.kind(), question.stage(), question.conditions(), day)
                .map(rule -> explain(rule, question))
                .orElseGet(() -> new Explanation(Optional.empty(), Optional.empty(), List.of()));
    }

    private Explanation explain(Rule rule, Question question) {
        return rule.unit() == Rule.CountedIn.TIMES
                ? new Explanation(Optional.of(rule), Optional.empty(), List.of())
                : new Count(calendar, rule, question).explain();
    }

    @Override
    public long workingMinutes(Instant from, Instant to) {
        return time.minutes(from, to);
    }
}
