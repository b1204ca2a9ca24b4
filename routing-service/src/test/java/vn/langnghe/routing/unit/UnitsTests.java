package vn.langnghe.routing.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.routing.domain.Unit;

class UnitsTests {

    private static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

    @Test
    void aDutyIsWithTheSuccessorFromTheDayTheUnitEnds() {
        var units = List.of(ended("OLD", "NEW"), unit("NEW"));

        assertThat(Units.holder(units, "OLD", MERGED.minusDays(1))).isEqualTo("OLD");
        assertThat(Units.holder(units, "OLD", MERGED)).isEqualTo("NEW");
    }

    @Test
    void successorsAreFollowedToTheLast() {
        var units = List.of(ended("OLD", "NEW"), ended("NEW", "NEWEST"), unit("NEWEST"));

        assertThat(Units.holder(units, "OLD", MERGED)).isEqualTo("NEWEST");
    }

    @Test
    void aPersonDecidesWhoseTheDutiesAreOfAUnitThatEndedWithoutSuccessor() {
        assertThat(Units.holder(
                        List.of(new Unit("OLD", Unit.Group.INTERNAL, 1, "a", "a", null, MERGED, List.of())),
                        "OLD",
                        MERGED))
                .isEqualTo(Unit.OTHER);
    }

    @Test
    void theSuccessionIsShownWithItsGaps() {
        var late = MERGED.plusDays(3);
        var old = new Unit(
                "OLD", Unit.Group.INTERNAL, 1, "a", "a", null, MERGED, List.of(new Unit.Successor("NEW", late)));
        var next = new Unit("NEW", Unit.Group.INTERNAL, 1, "a", "a", null, late.plusYears(1), List.of());

        assertThat(Succession.after(old, List.of(old, next)))
                .containsExactly(new Succession("NEW", late, MERGED), new Succession(null, null, late.plusYears(1)));
        assertThat(Succession.after(ended("OLD", "NEWEST"), List.of(unit("NEWEST"))))
                .containsExactly(new Succession("NEWEST", MERGED, null));
    }

    private static Unit unit(String code) {
        return new Unit(code, Unit.Group.INTERNAL, 1, "a", "a", null, null, List.of());
    }

    private static Unit ended(String code, String successor) {
        return new Unit(
                code, Unit.Group.INTERNAL, 1, "a", "a", null, MERGED, List.of(new Unit.Successor(successor, MERGED)));
    }
}
