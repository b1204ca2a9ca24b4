package vn.langnghe.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoryTests {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");

    private static List<Items> items() {
        return IntStream.range(0, 4_000)
                .mapToObj(number -> Items.of(7, number, Season.until(NOW)))
                .toList();
    }

    private static List<Act> acts(Items item) {
        return Story.of(item, NOW, 7);
    }

    @Test
    void everyActComesAfterTheOneBeforeAndNoneInTheFuture() {
        assertThat(items())
                .allSatisfy(item -> assertThat(acts(item))
                        .extracting(Act::at)
                        .isSorted()
                        .allSatisfy(at ->
                                assertThat(at).isAfter(item.registeredAt()).isBeforeOrEqualTo(NOW)));
    }

    @Test
    void theSameItemHasTheSameStory() {
        assertThat(items()).allSatisfy(item -> assertThat(acts(item)).isEqualTo(acts(item)));
    }

    @Test
    void everythingADepartmentDoesOccursSomewhere() {
        assertThat(items().stream().flatMap(item -> acts(item).stream()).map(Act::action))
                .contains(
                        "transfer",
                        "accept",
                        "request-information",
                        "provide-information",
                        "advise-province",
                        "record-province-answer",
                        "assess",
                        "extend",
                        "resolve",
                        "reopen",
                        "publish",
                        "rate",
                        "settle-commitment",
                        "forward",
                        "close");
    }

    @Test
    void aFewInAHundredGoToTheRightUnitBeforeAnybodyTakesThemOn() {
        var all = items();
        var passedOn = all.stream()
                .map(item -> acts(item).stream().map(Act::action).toList())
                .filter(actions -> actions.contains("transfer"))
                .toList();
        assertThat(passedOn)
                .hasSizeBetween(all.size() / 100, all.size() * 5 / 100)
                .allSatisfy(actions -> assertThat(actions.indexOf("transfer")).isZero());
    }

    @Test
    void someArePassedOnTwiceAndMostPromisesAreKeptBeforeTheirDay() {
        var told = items().stream().map(StoryTests::acts).toList();
        assertThat(told.stream().filter(acts -> count(acts, "transfer") == 2).count())
                .isBetween(10L, 60L);
        var promised = told.stream()
                .filter(acts -> acts.stream().anyMatch(act -> act.body().containsKey("commitments")))
                .toList();
        assertThat(promised.stream().filter(acts -> count(acts, "settle-commitment") > 0))
                .hasSizeBetween(promised.size() / 2, promised.size() * 9 / 10)
                .allSatisfy(acts ->
                        assertThat(acts.getLast().at()).isBefore(answered(acts).plus(Duration.ofDays(30))));
    }

    private static long count(List<Act> acts, String action) {
        return acts.stream().filter(act -> act.action().equals(action)).count();
    }

    private static Instant answered(List<Act> acts) {
        return acts.reversed().stream()
                .filter(act -> act.body().containsKey("commitments"))
                .findFirst()
                .orElseThrow()
                .at();
    }

    @Test
    void whatIsRaisedAgainIsPutWithTheCaseBeforeIt() {
        var again = items().stream().filter(item -> item.again() != null).toList();

        assertThat(again)
                .hasSizeGreaterThan(items().size() / 60)
                .allSatisfy(item -> assertThat(Story.ofOneRaisedAgain(item, "the case before", NOW, 7))
                        .extracting(Act::action)
                        .isSubsetOf("merge"));
    }

    @Test
    void whatIsUnclearWaitsForSomebodyToSortIt() {
        assertThat(items())
                .filteredOn(item -> item.matter() == Matter.UNCLEAR)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(acts(item)).isEmpty());
    }
}
