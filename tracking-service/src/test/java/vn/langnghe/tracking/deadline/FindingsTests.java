package vn.langnghe.tracking.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Findings;
import vn.langnghe.tracking.domain.Findings.Ground;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.DueDates;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** What is found about a matter, under the law as it is shipped. */
class FindingsTests {

    private static final Instant ACCEPTED = Instant.parse("2026-07-06T02:00:00Z");
    private static final Caller OFFICER = new Caller.Staff("officer.dkkd", Set.of("OFFICER"), Set.of("DKKD"));

    private final DueDates dates =
            new DueDates(new ReferenceData(new EditsInMemory()).current().deadlines());
    private final Lifecycle lifecycle = new Lifecycle(dates, SomeCase::shippedGrounds);

    /** Accepted Monday 6/7/2026: 30, 45, 45 and 60 days on (Luật Khiếu nại, Đ28); the second instance Đ37. */
    @ParameterizedTest
    @CsvSource({
        "0, false, 1, 2026-08-05",
        "1, false, 1, 2026-08-20",
        "0, true, 1, 2026-08-20",
        "1, true, 1, 2026-09-04",
        "0, false, 2, 2026-08-20",
        "1, true, 2, 2026-09-14"
    })
    void aComplaintGetsTheTimeTheLawGivesIt(int grounds, boolean remote, int instance, String due) {
        var found = new Findings(grounds == 0 ? Set.of() : Set.of(Ground.SEVERAL_PLACES), remote, instance);

        var assessed = done(OpenCase.of("c", "COMPLAINT", ACCEPTED, dates.deadlines()), new Command.Assess(found, "x"));

        assertThat(assessed.dueAt()).isEqualTo(due + "T16:59:59Z");
        assertThat(assessed.steps().getLast().words()).isEqualTo("x");
    }

    @Test
    void aDenunciationIsExtendedOnlyOnRecordedGrounds() {
        var denunciation = OpenCase.of("d", "DENUNCIATION", ACCEPTED, dates.deadlines());
        var day = LocalDate.ofInstant(ACCEPTED.plus(Duration.ofDays(1)), ZoneId.of("Asia/Ho_Chi_Minh"));
        var extend = new Command.Extend("COMPLEX", "x", null, new Command.Decision("21/QĐ-STC", day, "COMPLEX"));
        assertThat(refused(denunciation, extend)).isEqualTo(Outcome.Reason.NO_GROUNDS_RECORDED);

        var complex = done(denunciation, assess(Ground.FOREIGN_ELEMENT));
        assertThat(refused(complex, new Command.Extend("COMPLEX", "x", null))).isEqualTo(Outcome.Reason.NO_DECISION);
        var tomorrow = new Command.Decision("21/QĐ-STC", day.plusDays(1), "COMPLEX");
        assertThat(refused(complex, new Command.Extend("COMPLEX", "x", null, tomorrow)))
                .isEqualTo(Outcome.Reason.DECIDED_OUT_OF_TIME);
        var once = done(complex, extend);
        assertThat(refused(once, extend)).isEqualTo(Outcome.Reason.NO_GROUNDS_RECORDED);

        var special = done(once, assess(Ground.FOREIGN_ELEMENT, Ground.SEVERAL_CONTENTS));
        assertThat(done(special, extend).dueAt()).isAfter(once.dueAt());
    }

    /** The law gives a complaint more time for what is found in writing (NĐ 155/2026, Đ3a mới), never for the asking. */
    @Test
    void aComplaintIsNotExtended() {
        var complaint = OpenCase.of("c", "COMPLAINT", ACCEPTED, dates.deadlines());
        var extend = new Command.Extend("OTHER", "x", null);

        assertThat(refused(complaint, extend)).isEqualTo(Outcome.Reason.NO_GROUNDS_RECORDED);
        assertThat(refused(done(complaint, assess(Ground.FOREIGN_ELEMENT)), extend))
                .isEqualTo(Outcome.Reason.EXTENDED_TOO_OFTEN);
    }

    /** A petition received Monday 6/7/2026, due Monday 20/7, of which the sender was told Friday 31/7. */
    @Test
    void aTermSetByHandStaysWhateverIsFoundLater() {
        var agreed = Instant.parse("2026-07-31T16:59:59Z");
        var petition = OpenCase.of("p", "PETITION", ACCEPTED, dates.deadlines());
        assertThat(petition.dueAt()).isEqualTo("2026-07-20T16:59:59Z");
        var extended = done(petition, new Command.Extend("WAITING_FOR_OPINION", "x", agreed));

        assertThat(done(extended, assess(Ground.FOREIGN_ELEMENT)).dueAt()).isEqualTo(agreed);
    }

    private static Command assess(Ground... grounds) {
        return new Command.Assess(new Findings(Set.of(grounds), false, 1), "x");
    }

    private Case done(Case matter, Command command) {
        var outcome = lifecycle.handle(matter, command, OFFICER, ACCEPTED.plus(Duration.ofDays(1)));
        if (outcome instanceof Outcome.Done done) {
            return done.matter();
        }
        throw new AssertionError(outcome);
    }

    private Outcome.@Nullable Reason refused(Case matter, Command command) {
        var outcome = lifecycle.handle(matter, command, OFFICER, ACCEPTED.plus(Duration.ofDays(1)));
        return outcome instanceof Outcome.Refused refused ? refused.reason() : null;
    }
}
