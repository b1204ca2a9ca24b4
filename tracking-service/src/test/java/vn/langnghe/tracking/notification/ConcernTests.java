package vn.langnghe.tracking.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.LEADER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.lifecycle.Action;
import vn.langnghe.tracking.domain.lifecycle.FollowedUp;
import vn.langnghe.tracking.domain.lifecycle.Joining;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;
import vn.langnghe.tracking.notification.Notice.Addressed;
import vn.langnghe.tracking.notification.Notice.Kind;
import vn.langnghe.tracking.people.People;
import vn.langnghe.tracking.people.Person;
import vn.langnghe.tracking.unit.Units;

/** What others do to its cases the unit hears of. */
class ConcernTests {

    private final People people = mock(People.class);
    private final Concern concern = new Concern(people, mock(Units.class), Clock.systemUTC());

    static Stream<Arguments> doneByOthers() {
        var suspended = after(SomeCase.complaint(), SomeCase.command(Action.SUSPEND), LEADER);
        return Stream.of(
                Arguments.of(
                        Kind.WITHDRAWN, after(SomeCase.accepted(), SomeCase.command(Action.WITHDRAW), SomeCase.SENDER)),
                Arguments.of(Kind.SUSPENDED, suspended),
                Arguments.of(Kind.RESUMED, after(suspended, SomeCase.command(Action.RESUME), LEADER)),
                Arguments.of(Kind.TERMINATED, after(suspended, SomeCase.command(Action.TERMINATE), LEADER)),
                Arguments.of(Kind.EXTENDED, after(SomeCase.accepted(), SomeCase.command(Action.EXTEND), LEADER)),
                Arguments.of(Kind.JOINED, Joining.join(SomeCase.another(), SomeCase.accepted(), SomeCase.MONDAY)));
    }

    @ParameterizedTest
    @MethodSource("doneByOthers")
    void theUnitHearsOfIt(Kind kind, Case matter) {
        assertThat(lastOf(matter)).singleElement().satisfies(told -> {
            assertThat(told.to()).isEqualTo(Audience.unit("DKKD"));
            assertThat(told.notice().kind()).isEqualTo(kind);
        });
    }

    @Test
    void andOfWhatTheSenderOfAMergedOneSays() {
        var followup = new Followup("f-1", "MAILBOX", List.of());
        var said = new FollowedUp(followup, "Tôi cũng vậy @ai.do", SomeCase.MONDAY)
                .mentionedIn(SomeCase.accepted(), "another-1", SomeCase.LIFECYCLE);

        assertThat(lastOf(said)).singleElement().satisfies(told -> {
            assertThat(told.to()).isEqualTo(Audience.unit("DKKD"));
            assertThat(told.notice().kind()).isEqualTo(Kind.SENDER_ANSWERED);
        });
    }

    @Test
    void inspectorsAreRemindedOfALetterThatADenunciationStillOwes() {
        var owing = SomeCase.restricted();
        var marked = owing.with(owing.clocks().nowRemindedOf(List.of(SomeCase.MONDAY)));

        assertThat(Dues.any(owing)).isFalse();
        assertThat(Dues.any(marked)).isTrue();
        assertThat(concern.reminders(marked)).singleElement().satisfies(told -> {
            assertThat(told.to()).isEqualTo(Audience.INSPECTORS);
            assertThat(told.notice().kind()).isEqualTo(Kind.NOTICE_REMINDER);
        });
    }

    @Test
    void theFirstRungIsTheHeadOfTheUnitAndTheUnitWhereNoneIsKnown() {
        var late = SomeCase.accepted()
                .note(new Fact.Escalated("OVERDUE", "UNIT_HEAD"), Actor.SYSTEM, SomeCase.MONDAY, null);
        assertThat(lastOf(late)).extracting(Addressed::to).containsExactly(Audience.unit("DKKD"));

        var head = new Person("head.dkkd", "Trưởng phòng", Set.of("OFFICER", "HEAD"), Set.of("DKKD"), null);
        when(people.headsOf("DKKD")).thenReturn(List.of(head));
        when(people.present(eq("head.dkkd"), any())).thenReturn(Optional.of(head));

        assertThat(lastOf(late)).extracting(Addressed::to).containsExactly(Audience.person("head.dkkd"));
    }

    private List<Addressed> lastOf(Case matter) {
        return concern.of(matter, matter.steps().getLast());
    }
}
