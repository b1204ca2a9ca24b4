package vn.langnghe.tracking.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.platform.text.IcuMessageSource;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.unit.Units;

class PassingOnTests {

    private final Units units = mock(Units.class);
    private final PassingOn passing = new PassingOn(
            units, new IcuMessageSource(Map.of(Locale.of("vi"), Map.of("tracking.passed-on", "Đã chuyển {0}."))));

    @BeforeEach
    void oneBodyOutside() {
        when(units.outside("STNMT")).thenReturn(true);
        when(units.name(eq("STNMT"), any())).thenReturn("Sở Nông nghiệp và Môi trường");
    }

    @Test
    void whatAPersonPlacesOutsideIsForwardedAndItsSenderTold() {
        var matter = opened("STNMT", "triage");

        assertThat(matter.status()).isEqualTo(Status.FORWARDED);
        assertThat(matter.steps().getLast().fact()).isEqualTo(new Fact.Forwarded("STNMT", "OTHER_COMPETENCE"));
        assertThat(matter.steps().getLast().words()).contains("Sở Nông nghiệp và Môi trường");
        assertThat(matter.steps().getFirst().fact()).isInstanceOf(Fact.Opened.class);
    }

    @Test
    void whatWaitedForAPersonIsForwardedByTheLaterDecision() {
        var waiting = SomeCase.inTriage();
        var later = passing.on(routed(2, "STNMT", "triage"));

        var matter = later.applyTo(waiting, waiting.changedAt(), SomeCase.DATES);

        assertThat(matter.status()).isEqualTo(Status.FORWARDED);
        assertThat(later.applyTo(matter, waiting.changedAt(), SomeCase.DATES)).isEqualTo(matter);
    }

    @Test
    void withoutAPersonItWaitsForOneAndOwnUnitsWorkAsEver() {
        assertThat(opened("STNMT", null).status()).isEqualTo(Status.ASSIGNED);
        assertThat(opened("DKKD", "triage").status()).isEqualTo(Status.ASSIGNED);
    }

    private Case opened(String unit, String by) {
        return passing.on(routed(1, unit, by)).open(SomeCase.MONDAY, SomeCase.DATES);
    }

    private static Routed routed(int decision, String unit, String by) {
        var some = SomeCase.assigned();
        var given = some.assignment();
        var assignment = new Assignment(
                decision,
                unit,
                given.cooperating(),
                given.kind(),
                given.component(),
                given.planItem(),
                false,
                given.urgency(),
                given.routedBy(),
                given.confidence(),
                given.reasons(),
                given.suggestions());
        return new Routed(some.feedbackId(), 1, some.item(), assignment, new Routed.Verdict.Placed(), by);
    }
}
