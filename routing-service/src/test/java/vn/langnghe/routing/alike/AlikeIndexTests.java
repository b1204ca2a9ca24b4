package vn.langnghe.routing.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.routing.domain.Petition;

class AlikeIndexTests {

    private static final String BIN =
            "Bãi rác đầu xóm Nà Lầu bốc mùi hôi thối suốt hai tháng nay, không xe nào đến chở.";

    private static final Instant AT = Instant.parse("2026-11-20T08:30:00Z");

    private final AlikeIndex index = new AlikeIndex();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void theSameWordsAreTheSameHoweverTheyAreTyped() {
        index.add("one", Petition.of(null, BIN), AT);
        index.show();

        assertThat(near("bai rac dau xom Na Lau boc mui hoi thoi suot hai thang nay khong xe nao den cho"))
                .containsExactly(new AlikeIndex.Near("one", 1.0));
    }

    @Test
    void whatIsToldAgainAtLengthIsNearlyTheSame() {
        index.add("one", Petition.of(null, BIN), AT);
        index.show();

        assertThat(near("Tôi gọi lần trước rồi mà chưa thấy gì. " + BIN + " Nhờ các anh chị nhắc giúp đội vệ sinh."))
                .singleElement()
                .satisfies(near -> assertThat(near.similarity()).isBetween(0.8, 0.95));
    }

    @Test
    void anotherMatterOfTheSameKindIsNot() {
        index.add("one", Petition.of(null, BIN), AT);
        index.show();

        assertThat(near("Rác ở chợ Kỳ Lừa chất đống cuối tuần, tiểu thương vứt bừa ra đường."))
                .isEmpty();
    }

    @Test
    void whatComesAgainTakesItsOwnPlace() {
        index.add("one", Petition.of(null, BIN), AT);
        index.add("one", Petition.of(null, BIN), AT);
        index.show();

        assertThat(near(BIN)).hasSize(1);
    }

    @Test
    void whatIsOldOrTooMuchIsForgottenTheOldestFirst() {
        for (int i = 0; i < 5; i++) {
            index.add("n" + i, Petition.of(null, BIN), AT.plusSeconds(i));
        }

        index.keep(AT.plusSeconds(1), 3);

        assertThat(near(BIN)).extracting(AlikeIndex.Near::feedbackId).containsExactlyInAnyOrder("n2", "n3", "n4");
    }

    @Test
    void longLettersFillNoMoreThanThereIsRoomForAndTheNewestStay() throws IOException {
        var random = new Random(42);
        try (var small = new AlikeIndex(300_000)) {
            for (int i = 0; i < 400; i++) {
                small.add("n" + i, Petition.of(null, "a".repeat(9_000) + " " + letters(random)), AT.plusSeconds(i));
                if (i % 50 == 0) {
                    small.show();
                }
            }
            small.add("last", Petition.of(null, BIN), AT.plusSeconds(400));
            small.show();

            assertThat(small.bytes()).isLessThanOrEqualTo(300_000);
            assertThat(small.near(Petition.of(null, BIN)))
                    .extracting(AlikeIndex.Near::feedbackId)
                    .containsExactly("last");
        }
    }

    private static String letters(Random random) {
        return IntStream.range(0, 600)
                .mapToObj(_ -> Integer.toString(random.nextInt(1_000_000), 26))
                .collect(Collectors.joining(" "));
    }

    private java.util.List<AlikeIndex.Near> near(String text) {
        return index.near(Petition.of(null, text));
    }
}
