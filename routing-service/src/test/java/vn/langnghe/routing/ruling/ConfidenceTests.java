package vn.langnghe.routing.ruling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.routing.domain.Suggestion;

class ConfidenceTests {

    private static final int FEW = 12;
    private static final int MANY = 13;

    @Test
    void theFirstHasTheConfidenceOfItsStepAndTheOthersWhatIsLeft() {
        var said = Confidence.of(Map.of("DKKD", 0.5, "DTC", 0.3, "NNS", 0.2), MANY);

        assertThat(said).extracting(Suggestion::unit).containsExactly("DKKD", "DTC", "NNS");
        assertThat(said.getFirst().confidence()).isEqualTo(0.81);
        assertThat(said.stream().mapToDouble(Suggestion::confidence).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aHairBelowAStepIsTheStepBelow() {
        assertThat(first(0.48, MANY)).isGreaterThanOrEqualTo(Settings.AUTOMATIC_FROM);
        assertThat(first(0.4799, MANY)).isLessThan(Settings.AUTOMATIC_FROM);
    }

    @Test
    void fewWordsMustLeaveHardlyADoubtToGoTheirWayAlone() {
        assertThat(first(0.9799, FEW)).isLessThan(Settings.AUTOMATIC_FROM);
        assertThat(first(0.98, FEW)).isGreaterThanOrEqualTo(Settings.AUTOMATIC_FROM);
    }

    @Test
    void whateverTheShareFewWordsAreBelievedLess() {
        for (int share = 0; share < 1000; share++) {
            assertThat(first(share / 1000.0, FEW)).isLessThan(first(share / 1000.0, MANY));
        }
    }

    @Test
    void aLargerShareNeverSaysLess() {
        for (int share = 1; share <= 1000; share++) {
            assertThat(first(share / 1000.0, MANY)).isGreaterThanOrEqualTo(first((share - 1) / 1000.0, MANY));
            assertThat(first(share / 1000.0, FEW)).isGreaterThanOrEqualTo(first((share - 1) / 1000.0, FEW));
        }
    }

    @Test
    void whereNothingIsLeftTheOthersHaveNothing() {
        assertThat(Confidence.of(Map.of("DKKD", 1.0, "DTC", 0.0), MANY))
                .containsExactly(new Suggestion("DKKD", 0.99), new Suggestion("DTC", 0));
    }

    /** Of many units, so that a small share can be the first. */
    private static double first(double share, int words) {
        var shares = new java.util.HashMap<String, Double>();
        for (int i = 0; i < 1000; i++) {
            shares.put("U" + i, Math.min(share, 1 - share) / 1000);
        }
        shares.put("FIRST", share);
        return Confidence.of(shares, words).getFirst().confidence();
    }
}
