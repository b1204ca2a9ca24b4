package vn.langnghe.routing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules and texts may grow, not get worse: what two writers wrote is judged by a model the others taught. */
class CrossValidationTests {

    @Test
    void unseenExamplesArePlacedAsWellAsPromised() {
        var scores = CrossValidation.byWriter(2);

        assertThat(scores.asWritten().automatic()).isGreaterThan(0.75);
        assertThat(scores.asWritten().rightOfAutomatic()).isGreaterThan(0.91);
        assertThat(scores.asWritten().kindsRight()).isGreaterThan(0.87);
        assertThat(scores.asWritten().componentsRight()).isGreaterThan(0.76);
        assertThat(scores.asWritten().ece()).isLessThan(0.06);
        assertThat(scores.stripped().rightOfAutomatic())
                .isGreaterThan(scores.asWritten().rightOfAutomatic() - 0.03);
    }
}
