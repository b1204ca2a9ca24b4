package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.langnghe.tracking.domain.deadline.Due;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.WorkingTime;

/** The table {@code deadlines/worked-examples.csv}, one test a line. */
class WorkedExamplesTests {

    private static final InForce SHIPPED = InForce.of(Shipped.read(), List.of(), List.of(), List.of());
    private static final Set<String> APPLIED = new HashSet<>();

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}, {6}")
    @CsvFileSource(resources = "/deadlines/worked-examples.csv", delimiter = '|', numLinesToSkip = 1)
    void isDue(
            String kind,
            String stage,
            @Nullable String conditions,
            String start,
            @Nullable String pauses,
            String due,
            String how) {
        var read = QuestionReader.read(
                new QuestionReader.Written(kind, stage, start, conditions(conditions), pauses(pauses)), SHIPPED);

        assertThat(read.faults()).isEmpty();
        var explained = SHIPPED.deadlines().explain(read.question().orElseThrow());
        assertThat(explained.due().map(Due::at))
                .as(how)
                .hasValue(moment(due).atZone(WorkingTime.VIETNAM).toInstant());
        explained.rule().map(Rule::id).ifPresent(APPLIED::add);
    }

    @AfterAll
    static void everyShippedRuleThatNamesATermHasAnExample() {
        assertThat(SHIPPED.deadlines().rules().rules())
                .filteredOn(rule -> rule.unit() != Rule.CountedIn.TIMES)
                .extracting(Rule::id)
                .isSubsetOf(APPLIED);
    }

    private static LocalDateTime moment(String due) {
        return due.contains("T")
                ? LocalDateTime.parse(due)
                : LocalDate.parse(due).atTime(LocalTime.of(23, 59, 59));
    }

    private static QuestionReader.WrittenConditions conditions(@Nullable String written) {
        var words = written == null ? List.<String>of() : Arrays.asList(written.split("\\s+"));
        return new QuestionReader.WrittenConditions(
                value(words, "instance").map(Integer::valueOf).findFirst().orElse(null),
                words.contains("complex"),
                words.contains("remote"),
                words.contains("speciallyComplex"),
                words.contains("severalPlaces"),
                value(words, "extensions").map(Integer::valueOf).findFirst().orElse(null),
                !words.contains("-competent"),
                value(words, "channel").findFirst().orElse(null),
                value(words, "notice").findFirst().orElse(null));
    }

    private static Stream<String> value(List<String> words, String name) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1));
    }

    private static List<QuestionReader.WrittenPause> pauses(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("\\s+"))
                        .map(pause -> pause.split("/"))
                        .map(days -> new QuestionReader.WrittenPause(days[0], days[1]))
                        .toList();
    }
}
