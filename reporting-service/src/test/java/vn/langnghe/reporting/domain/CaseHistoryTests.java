package vn.langnghe.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.reporting.domain.CaseHistory.Outcome;

class CaseHistoryTests {

    private final Told told = Told.of(1, "2026-11-02T01:00:00Z")
            .opened("DKKD", null)
            .at("2026-11-02T02:00:00Z", StepKind.ACCEPTED, Status.ACCEPTED)
            .at("2026-11-03T02:00:00Z", StepKind.RESOLVED, Status.RESOLVED);
    private final CaseHistory history = CaseHistory.unknown("case", "item");

    @Test
    void aRepeatChangesNothing() {
        history.add(told.steps().get(0));

        assertThat(history.add(told.steps().get(0))).isEqualTo(Outcome.REPEATED);
        assertThat(history.number()).isEqualTo(1);
    }

    @Test
    void aStepThatCameTooEarlyWaitsUntilTheHoleIsFilled() {
        history.add(told.steps().get(0));

        assertThat(history.add(told.steps().get(2))).isEqualTo(Outcome.TOO_EARLY);
        assertThat(history.number()).isEqualTo(1);
        assertThat(history.add(told.steps().get(2))).isEqualTo(Outcome.REPEATED);
        assertThat(history.add(told.steps().get(1))).isEqualTo(Outcome.ADDED);
        assertThat(history.steps()).isEqualTo(told.steps());
        assertThat(history.early()).isEmpty();
    }

    @Test
    void aCaseWhoseOpeningWasNotHeardIsNotOpened() {
        history.add(told.steps().get(1));

        assertThat(history.isOpened()).isFalse();
    }
}
