package vn.langnghe.reporting.periodic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlansInForceTests {

    private final List<Plan> told = new ArrayList<>();
    private final PlansInForce plans = new PlansInForce(new Plans() {

        @Override
        public void save(Collection<Plan> more) {
            told.addAll(more);
        }

        @Override
        public List<Plan> all() {
            return told;
        }
    });

    @Test
    void aPlanIsInForceFromItsFirstDayToTheDayBeforeItsEnd() {
        told.add(plan("OLD", "2024-07-18", "2025-07-01", false));

        assertThat(on("2024-07-17")).isEmpty();
        assertThat(on("2024-07-18")).hasValue("OLD");
        assertThat(on("2025-06-30")).hasValue("OLD");
        assertThat(on("2025-07-01")).isEmpty();
    }

    @Test
    void aDraftIsInForceOnNoDay() {
        told.add(plan("OLD", "2024-07-18", null, false));
        told.add(plan("DRAFT", "2025-07-01", null, true));

        assertThat(on("2025-12-14")).hasValue("OLD");
    }

    @Test
    void theFollowerHoldsThoughTheEndOfTheOneBeforeIsNotToldYet() {
        told.add(plan("NEW", "2025-07-01", null, false));
        told.add(plan("OLD", "2024-07-18", null, false));

        assertThat(on("2025-06-30")).hasValue("OLD");
        assertThat(on("2025-07-01")).hasValue("NEW");
    }

    @Test
    void theShippedPlanStandsInOnlyWhileNoneWasTold() {
        assertThat(on("2025-12-14")).hasValue("KH202");
        assertThat(on("2023-12-14")).isEmpty();

        told.add(plan("DRAFT", "2024-07-18", null, true));

        assertThat(on("2025-12-14")).isEmpty();
    }

    private Optional<String> on(String day) {
        return plans.on(LocalDate.parse(day)).map(Plan::code);
    }

    private static Plan plan(String code, String from, @Nullable String to, boolean draft) {
        return new Plan(
                code, 1, code, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), draft, List.of());
    }
}
