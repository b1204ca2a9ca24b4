package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.langnghe.tracking.domain.Status;

/** The whole table: every action in every status by everyone, against what the page of it says. */
class ActionTableTests {

    /** Written by {@link #theDocumentedTableIsTheOneInForce} when it is run with {@code -Ddocs.write=true}. */
    private static final Path PAGE = Path.of("docs/actions.md");

    private static final Map<String, Caller> CALLERS = new LinkedHashMap<>(Map.of(
            "officer of the unit", SomeCase.OFFICER,
            "officer of a cooperating unit", SomeCase.HELPER,
            "officer of another unit", SomeCase.STRANGER,
            "inspector", SomeCase.INSPECTOR,
            "triage", SomeCase.TRIAGE,
            "leader", SomeCase.LEADER,
            "administrator", SomeCase.ADMIN,
            "clerk", SomeCase.CLERK,
            "sender", SomeCase.SENDER));

    static Stream<Arguments> everything() {
        return Arrays.stream(Status.values())
                .flatMap(status -> Arrays.stream(Action.values())
                        .flatMap(action ->
                                CALLERS.keySet().stream().map(caller -> Arguments.of(status, action, caller))));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("everything")
    void whatIsOfferedIsDoneAndNothingElseIs(Status status, Action action, String caller) {
        var matter = SomeCase.in(status);
        var who = CALLERS.get(caller);

        var outcome = SomeCase.LIFECYCLE.handle(matter, SomeCase.command(action), who, matter.changedAt());

        if (Action.allowed(matter, who).contains(action)) {
            assertThat(outcome).isInstanceOfAny(Outcome.Done.class);
            var after = ((Outcome.Done) outcome).matter();
            assertThat(after.number()).isEqualTo(matter.number() + 1);
            assertThat(after.steps().getLast().status()).isEqualTo(after.status());
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused ->
                                    assertThat(refused.reason()).isIn(Outcome.Reason.NOT_YOURS, action.misfit(matter)));
        }
    }

    @Test
    void anOfficerOfAnotherUnitMayDoNothing() {
        for (var status : Status.values()) {
            assertThat(Action.allowed(SomeCase.in(status), SomeCase.STRANGER)).isEmpty();
        }
    }

    @Test
    void whoKeepsTheSystemDecidesNoRealCaseAndPlaysTheSyntheticOnes() {
        for (var status : Status.values()) {
            var matter = SomeCase.in(status);
            assertThat(Action.allowed(matter, SomeCase.ADMIN)).as(status.name()).isEmpty();
            assertThat(((Caller.Staff) SomeCase.ADMIN).maySee(matter)).isFalse();
        }
        assertThat(Action.allowed(SomeCase.synthetic(), SomeCase.ADMIN)).contains(Action.ACCEPT);
    }

    @Test
    void aRestrictedCaseIsForInspectorsOnly() {
        var matter = SomeCase.restricted();

        assertThat(Action.allowed(matter, SomeCase.INSPECTOR)).contains(Action.ACCEPT);
        for (var other : Stream.of(SomeCase.OFFICER, SomeCase.LEADER, SomeCase.TRIAGE, SomeCase.CLERK)
                .toList()) {
            assertThat(Action.allowed(matter, other)).isEmpty();
        }
    }

    @Test
    void theDocumentedTableIsTheOneInForce() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, table());
        }
        assertThat(PAGE).hasContent(table());
    }

    private static String table() {
        var rows = Arrays.stream(Action.values())
                .map(action -> "| `%s` | %s | %s |"
                        .formatted(
                                action.path(),
                                action.statuses().stream().map(Status::name).collect(Collectors.joining(" ")),
                                action.parties().stream().map(Party::name).collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
        return """
                # Who may do what with a case, and when

                Written from `Action`, the table the code itself asks. `LEAD` is an officer of the unit that has the case (an
                inspector, where it is restricted), `COOPERATING` one of a unit asked to cooperate, `SENDER` whoever holds the
                tracking code, `SYSTEM` the clock. An administrator does nothing in cases, nor reads them, save the synthetic ones
                of a demonstration, which he plays alone. `rate` has no address of its own:
                it is `POST /api/track/{code}/rating`. One advice to the province is open at a time: `advise-province` is offered
                while none is, `record-province-answer` while one is, or while
                the sender was told that a higher body is asked: `resolve` with the outcome `PROPOSED_HIGHER` tells him so and
                leaves the case open, as its unit still owes the answer. The clock of the answer stands while the sender is asked
                (`request-information` until `provide-information`), save for a complaint or a denunciation, whose law counts on;
                and while a decision suspends the handling (`suspend` until `resume`, from the day of the one decision to the day of
                the other); at no other time, and every other clock goes on. A complaint or denunciation that was accepted is no
                longer declined but to say that it is another unit's: what was declined so waits at triage again, and what it was
                accepted as before somebody said of what kind it is does not count. `transfer` from `IN_TRIAGE` is for what has been
                placed before; anything else is placed at `/triage`, with its kind, and restricted cases by inspectors alone. `suspend` and `terminate` are for complaints and denunciations,
                on a ground of `deadlines/grounds.yaml` that was
                in force on the day of the decision. `withdraw` ends a case at once, save where the law asks for a decision: a
                complaint that was accepted, and a denunciation in any status, are marked as withdrawn and wait for `terminate`
                (or, for a denunciation with signs of a violation, go on); it is then not offered again. Of a case that speaks for
                several it takes back one sender's part, whoever records it, and the case goes on for the others.
                `record-notice` is for complaints and denunciations: what was decided on these counts as told once a letter is recorded
                as sent to whom it is owed (the sender, whoever is denounced, the body that sent it on); of denunciations the service
                itself sends nothing. A `note` may be told to the sender by `LEAD`, save of a denunciation. A denunciation is extended by
                a decision with a number and a day.

                | action | in status | by |
                |---|---|---|
                %s
                """.formatted(rows);
    }
}
