package vn.langnghe.intake.limit;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RightOfWayTests {

    @Test
    void nobodyIsThereSoNobodyIsGivenWayTo() {
        assertThat(given(new RightOfWay(Duration.ofHours(1)))).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void aFileGoesOnOnceTheLastPersonHasAnAnswer() {
        var rightOfWay = new RightOfWay(Duration.ofHours(1));
        rightOfWay.enter();
        rightOfWay.enter();
        var given = given(rightOfWay);
        rightOfWay.leave();
        assertThat(given).isNotDone();
        rightOfWay.leave();
        assertThat(given).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void formsWithoutAGapDoNotStopAFileForGood() {
        var rightOfWay = new RightOfWay(Duration.ofMillis(10));
        rightOfWay.enter();
        assertThat(given(rightOfWay)).succeedsWithin(Duration.ofSeconds(60));
    }

    private static CompletableFuture<Void> given(RightOfWay rightOfWay) {
        return runAsync(() -> {
            try {
                rightOfWay.give();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }
}
