package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.deadline.Conditions;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Explanation;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.LawfulDeadlines;
import vn.langnghe.tracking.domain.deadline.Pause;
import vn.langnghe.tracking.domain.deadline.Question;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Stage;
import vn.langnghe.tracking.domain.deadline.Step;
import vn.langnghe.tracking.domain.deadline.WorkingTime;

/** What holds for every deadline whatever the rule, tried on thousands of questions. */
class LawsOfCountingTests {

    private static final LawfulDeadlines DEADLINES =
            InForce.of(Shipped.read(), List.of(), List.of(), List.of()).deadlines();
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int MINUTES = 4 * 365 * 24 * 60;

    private final Random random = new Random(202);

    @Test
    void aDeadlineEndsOnAWorkingDay() {
        answered(3000)
                .forEach(answer -> assertThat(DEADLINES.calendar().isWorking(due(answer.explanation())))
                        .as("%s", answer)
                        .isTrue());
    }

    @Test
    void exactlyTheDaysOfTheRuleAreCounted() {
        answered(3000)
                .forEach(answer -> assertThat(answer.explanation().steps().stream()
                                .filter(step ->
                                        step.code() == Step.Code.COUNTED || step.code() == Step.Code.MAKE_UP_DAY)
                                .mapToInt(Step::days)
                                .sum())
                        .as("%s", answer)
                        .isEqualTo(answer.explanation().rule().map(Rule::days).orElseThrow()));
    }

    @Test
    void everyDayBetweenStartAndDueIsAccountedForOnce() {
        answered(2000).stream().filter(answer -> after(answer.explanation())).forEach(answer -> {
            var steps = answer.explanation().steps();
            var day = steps.stream()
                    .filter(step -> step.code() == Step.Code.FIRST_DAY_NOT_COUNTED)
                    .findFirst()
                    .orElseThrow()
                    .from();
            for (var step : steps) {
                if (step.code() == Step.Code.COUNTED
                        || step.code() == Step.Code.MAKE_UP_DAY
                        || step.code() == Step.Code.SKIPPED
                        || step.code() == Step.Code.PAUSED) {
                    assertThat(step.from()).as("%s", answer).isEqualTo(day.plusDays(1));
                    day = step.to();
                }
            }
            assertThat(due(answer.explanation())).isAfterOrEqualTo(day);
        });
    }

    @Test
    void whoComesLaterIsNeverDueEarlier() {
        for (var i = 0; i < 3000; i++) {
            var one = question();
            var later = new Question(
                    one.kind(),
                    one.stage(),
                    one.start().plus(Duration.ofMinutes(random.nextInt(20_000))),
                    one.conditions(),
                    List.of());
            var first = DEADLINES.explain(one);
            var second = DEADLINES.explain(later);
            if (first.due().isPresent() && first.rule().equals(second.rule())) {
                assertThat(due(second)).isAfterOrEqualTo(due(first));
            }
        }
    }

    @Test
    void aPauseNeverBringsADeadlineForward() {
        answered(2000).stream().filter(answer -> after(answer.explanation())).forEach(answer -> {
            var start = LocalDate.ofInstant(answer.question().start(), WorkingTime.VIETNAM);
            var from = start.plusDays(random.nextInt(20));
            var paused = answer.question().paused(List.of(new Pause(from, from.plusDays(random.nextInt(30)))));

            assertThat(due(DEADLINES.explain(paused))).isAfterOrEqualTo(due(answer.explanation()));
        });
    }

    private record Answer(Question question, Explanation explanation) {}

    private List<Answer> answered(int count) {
        var answers = new ArrayList<Answer>();
        while (answers.size() < count) {
            var question = question();
            var explanation = DEADLINES.explain(question);
            if (explanation.due().isPresent()) {
                answers.add(new Answer(question, explanation));
            }
        }
        return answers;
    }

    private Question question() {
        var conditions = new Conditions(
                1 + random.nextInt(2),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextBoolean(),
                random.nextInt(3) == 0 ? 1 : 0,
                random.nextInt(4) > 0,
                random.nextInt(4) == 0 ? "IN_PERSON" : null,
                random.nextInt(2) == 0 ? Words.NOTICES.get(random.nextInt(Words.NOTICES.size())) : null);
        return Question.of(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        Stage.values()[random.nextInt(Stage.values().length)],
                        FIRST.plus(Duration.ofMinutes(random.nextInt(MINUTES))))
                .under(conditions);
    }

    private static boolean after(Explanation explanation) {
        return explanation.rule().orElseThrow().direction() == Rule.Direction.AFTER;
    }

    private static LocalDate due(Explanation explanation) {
        return explanation.due().map(Due::date).orElseThrow();
    }
}
