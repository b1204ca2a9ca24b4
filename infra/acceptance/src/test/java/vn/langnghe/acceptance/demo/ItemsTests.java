package vn.langnghe.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static final Season SEASON = Season.until(NOW);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static List<Items> year(long seed) {
        return IntStream.range(0, 4_000)
                .mapToObj(number -> Items.of(seed, number, SEASON))
                .toList();
    }

    @Test
    void theSameSeedTellsTheSameYearAndNoItemTwice() {
        assertThat(year(7)).isEqualTo(year(7)).isNotEqualTo(year(8));
        assertThat(year(7)).extracting(Items::content).doesNotHaveDuplicates();
    }

    @Test
    void everyChannelAndEveryCourseOccurs() {
        assertThat(year(7).stream().map(Items::channel).collect(Collectors.toSet()))
                .contains("HOTLINE", "ZALO", "FANPAGE", "DIALOGUE", "LETTER", "SUGGESTION_BOX", "ASSOCIATION");
        assertThat(year(7).stream().map(item -> item.matter().course()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Matter.Course.values());
    }

    @Test
    void theYearIsOverAndHasItsSeasons() {
        var year = year(7);
        assertThat(year)
                .allSatisfy(item ->
                        assertThat(item.registeredAt()).isBefore(NOW).isAfter(NOW.minusSeconds(367L * 24 * 3600)));
        assertThat(inMonth(year, 2) * 1.5).isLessThan(inMonth(year, 3));
    }

    /** Else a person would have to sort each of them first, and a year of them would wait at triage. */
    @Test
    void whoComplainsSigns() {
        assertThat(year(7).stream().filter(item -> item.matter().course() == Matter.Course.DISPUTE))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.body())
                        .containsEntry("channel", "LETTER")
                        .extractingByKey("sender")
                        .asString()
                        .contains("mô phỏng"));
    }

    @Test
    void everythingSaysThatItIsMadeUp() {
        assertThat(year(7)).allSatisfy(item -> {
            assertThat(item.body()).containsEntry("synthetic", true);
            assertThat(item.content()).contains("mô phỏng");
        });
    }

    private static long inMonth(List<Items> year, int month) {
        return year.stream()
                .filter(item -> item.registeredAt().atZone(ZONE).getMonthValue() == month)
                .count();
    }
}
