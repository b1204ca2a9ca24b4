package vn.langnghe.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.answers.CitedTexts;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.unit.Units;
import vn.langnghe.tracking.worklist.CaseNames;

class ForwardingTests {

    private final Units units = mock(Units.class);
    private final Commands commands =
            new Commands(units, mock(People.class), mock(CaseNames.class), mock(CitedTexts.class), Clock.systemUTC());

    @BeforeEach
    void oneWithinAndOneOutside() {
        when(units.exists("DKKD")).thenReturn(true);
        when(units.exists("SCT")).thenReturn(true);
        when(units.inside("DKKD")).thenReturn(true);
        when(units.codesOutside(any())).thenReturn(List.of("SCT"));
    }

    @Test
    void aCaseIsForwardedOnlyOutOfTheDepartment() {
        assertThat(forward("SCT")).isInstanceOf(Command.Forward.class);
        assertThatThrownBy(() -> forward("DKKD")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void itIsTransferredOnlyWithinTheDepartment() {
        when(units.outside("SCT")).thenReturn(true);

        assertThat(to(Action.TRANSFER, "DKKD")).isInstanceOf(Command.Transfer.class);
        assertThatThrownBy(() -> to(Action.TRANSFER, "SCT")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyIsGivenACaseWhoHasEndedAndWhoHasItsTasksIsNamed() {
        when(units.successorsOf(eq("DKKD"), any())).thenReturn(Optional.of(List.of("NNS", "DTC")));
        when(units.name(any(), any())).thenAnswer(asked -> "Phòng " + asked.getArgument(0));

        assertThatThrownBy(() -> to(Action.TRANSFER, "DKKD"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .containsExactly(new FieldFault(
                                        "to", "tracking.invalid.unit-succeeded", "Phòng NNS (NNS), Phòng DTC (DTC)")));
        assertThatThrownBy(() -> to(Action.REQUEST_COOPERATION, "DKKD"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(FieldFault::field)
                                .contains("units"));
    }

    private Command forward(String to) {
        return to(Action.FORWARD, to);
    }

    private Command to(Action action, String to) {
        var body = new JsonMapper().readValue("{\"to\":\"%s\",\"reason\":\"x\"}".formatted(to), ActionBody.class);
        return commands.of(action, body);
    }
}
