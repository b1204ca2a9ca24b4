package vn.langnghe.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatIsUnclearWaitsForSomebodyToSortIt() {
        assertThat(items())
                .filteredOn(item -> item.matter() == Matter.UNCLEAR)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(acts(item)).isEmpty());
    }
}
