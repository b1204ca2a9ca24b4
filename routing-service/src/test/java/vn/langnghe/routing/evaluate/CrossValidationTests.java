package vn.langnghe.routing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules and seed may grow, not get worse: examples are judged by a model that has not seen them. */
class CrossValidationTests {

    @Test
    void unseenExamplesArePlacedAsWellAsPromised() {
        var scores = CrossValidation.scores(3);

        assertThat(scores.asWritten().automatic()).isGreaterThan(0.68);
        assertThat(scores.asWritten().rightOfAutomatic()).isGreaterThan(0.89);
        assertThat(scores.asWritten().kindsRight()).isGreaterThan(0.92);
        assertThat(scores.asWritten().componentsRight()).isGreaterThan(0.74);
        assertThat(scores.asWritten().ece()).isLessThan(0.07);
        assertThat(scores.stripped().rightOfAutomatic())
                .isGreaterThan(scores.asWritten().rightOfAutomatic() - 0.03);
    }
}
