package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.DATES;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.INSPECTOR;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.MONDAY;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.deadline.ReferenceWithoutStore;
import vn.langnghe.tracking.domain.Addressee;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.Step;
import vn.langnghe.tracking.domain.deadline.Kind;
import vn.langnghe.tracking.domain.deadline.Rule;
import vn.langnghe.tracking.domain.deadline.Stage;

/** Of a denunciation the machine tells nobody anything: a notice is owed until a letter is recorded as sent. */
class NoticeTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final DueDates SHIPPED = new DueDates(ReferenceWithoutStore.shippedDeadlines());

    @Test
    void theNoticeOfASuspensionIsOwedUntilALetterIsRecordedAndMetOnItsDay() {
        var stopped = suspended();
        assertThat(owed(stopped)).containsExactly("ACCEPTED", "DENOUNCED", "SUSPENSION");

        var one = after(stopped, sent(THURSDAY.plusDays(1), Addressee.DENOUNCED), INSPECTOR, at(6));
        assertThat(owed(one)).containsExactly("ACCEPTED", "SUSPENSION");
        var told = after(one, sent(THURSDAY.plusDays(1)), INSPECTOR, at(6));

        assertThat(owed(told)).isEmpty();
        assertThat(notices(told)).allSatisfy(term -> assertThat(term.doneAt()).isEqualTo("2026-11-19T17:00:00Z"));
        assertThat(told.status()).isEqualTo(stopped.status());
        assertThat(told.steps().getLast())
                .satisfies(step ->
                        assertThat(step.fact()).isEqualTo(new Fact.NoticeSent(THURSDAY.plusDays(1), Addressee.SENDER)))
                .satisfies(step -> assertThat(step.audience()).isEqualTo(Step.Audience.STAFF));
    }

    /** A term that no rule knows is owed by nobody, and nobody is reminded. */
    @Test
    void everyLetterOfADenunciationHasItsRule() {
        var complex = after(accepted(), SomeCase.command(Action.ASSESS), INSPECTOR, at(2));
        var extended = after(complex, extend(), INSPECTOR, at(3));
        var forwarded = after(
                SomeCase.open("TTS", Kind.DENUNCIATION, true),
                new Command.Forward("SCT", "OTHER", "x"),
                INSPECTOR,
                at(1));
        var answered = after(extended, SomeCase.command(Action.RESOLVE), INSPECTOR, at(4));
        var stopped = after(after(extended, suspend(), INSPECTOR, at(4)), resume(), INSPECTOR, at(8));

        for (var matter : List.of(extended, forwarded, answered, stopped)) {
            assertThat(Notices.of(matter, SHIPPED))
                    .isNotEmpty()
                    .allSatisfy(notice -> assertThat(SHIPPED.deadlines().due(notice.question()))
                            .as(String.valueOf(notice.question().conditions().notice()))
                            .isPresent());
        }
        assertThat(owed(extended)).containsExactly("ACCEPTED", "DENOUNCED", "EXTENSION");
        assertThat(owed(forwarded)).containsExactly("FORWARDED");
    }

    /** The machine tells nobody of it either; to who gave no name nothing can be sent. */
    @Test
    void whatOnlyLooksLikeADenunciationIsToldByLetterToWhomCanBeWritten() {
        var suspected = SomeCase.open("TTS", Kind.SUSPECTED_DENUNCIATION, true);
        for (var command : List.of(new Command.Accept(), SomeCase.command(Action.FORWARD))) {
            assertThat(Notices.of(after(suspected, command, INSPECTOR, at(1)), SHIPPED))
                    .singleElement()
                    .satisfies(notice -> assertThat(SHIPPED.deadlines().due(notice.question()))
                            .isPresent());
        }
        assertThat(Owed.reminders(after(suspected, new Command.Accept(), INSPECTOR, at(1)), SHIPPED))
                .isNotEmpty();
    }

    @Test
    void aLetterFromBeforeADecisionTellsNothingOfIt() {
        var told = after(accepted(), sent(LocalDate.of(2026, 11, 18)), INSPECTOR, at(2));
        var stopped = after(told, suspend(), INSPECTOR, at(3));
        assertThat(owed(stopped)).containsExactly("DENOUNCED", "SUSPENSION");

        var late = after(stopped, sent(LocalDate.of(2026, 11, 18)), INSPECTOR, at(4));
        assertThat(owed(late)).containsExactly("DENOUNCED", "SUSPENSION");

        var going = after(after(late, sent(THURSDAY), INSPECTOR, at(4)), resume(), INSPECTOR, at(8));
        assertThat(owed(going)).containsExactly("DENOUNCED", "RESUMPTION");
    }

    @Test
    void whatWasAnsweredIsToldByALetterOfTheSameDayEvenAfterALaterNote() {
        var answered = after(accepted(), SomeCase.command(Action.RESOLVE), INSPECTOR, at(3));
        var noted = after(answered, new Command.Note("Đã gọi bưu điện"), INSPECTOR, at(4));
        assertThat(notices(noted)).element(2).satisfies(term -> {
            assertThat(term.question().conditions().notice()).isEqualTo("CONCLUSION");
            assertThat(term.question().start()).isEqualTo(at(3));
            assertThat(term.doneAt()).isNull();
        });

        var told = after(noted, sent(THURSDAY), INSPECTOR, at(5));

        assertThat(notices(told))
                .last()
                .satisfies(term -> assertThat(term.doneAt()).isEqualTo(at(3)));
    }

    @Test
    void ofALetterStillOwedTheClockRemindsOnceAndNoMoreWhenItWasSent() {
        var hand = new ClockHand(SomeCase.LIFECYCLE);
        var answered = after(accepted(), SomeCase.command(Action.RESOLVE), INSPECTOR, at(3));

        var reminded = hand.at(at(4), answered);

        assertThat(hand.wakeAt(answered)).hasValue(Instant.parse("2026-11-16T16:59:59Z"));
        assertThat(reminded.steps()).isEqualTo(answered.steps());
        assertThat(reminded.clocks().remindedNotices())
                .containsExactly(Instant.parse("2026-11-18T16:59:59Z"), Instant.parse("2026-11-21T16:59:59Z"));
        assertThat(hand.at(at(5), reminded)).isEqualTo(reminded);
        var both = after(reminded, sent(THURSDAY, Addressee.DENOUNCED), INSPECTOR, at(5));
        assertThat(after(both, sent(THURSDAY), INSPECTOR, at(5)).clocks().remindedNotices())
                .isEmpty();
    }

    @Test
    void whoSentAComplaintOnIsToldTheResultAsWell() {
        var accepted = after(SomeCase.sentOn(), new Command.Accept(), OFFICER, at(1));

        var answered = after(accepted, SomeCase.command(Action.RESOLVE), OFFICER, at(3));

        assertThat(owed(answered)).containsExactly("ACCEPTED", "DECISION", "FORWARDER");
        assertThat(Notices.of(answered, SHIPPED))
                .extracting(term -> SHIPPED.deadlines()
                        .explain(term.question())
                        .rule()
                        .map(Rule::id)
                        .orElse(""))
                .contains("reception-forwarder-told");
        var sender = after(answered, sent(THURSDAY), OFFICER, at(5));
        assertThat(owed(sender)).containsExactly("FORWARDER");
        assertThat(owed(after(sender, sent(THURSDAY, Addressee.FORWARDER), OFFICER, at(5))))
                .isEmpty();
    }

    /** He may have asked for no message, or none may have reached him. */
    @Test
    void aDecisionOnAComplaintIsToldByTheLetterAndNotByTheDeciding() {
        var answered = after(SomeCase.complaint(), SomeCase.command(Action.RESOLVE), OFFICER, at(3));

        assertThat(owed(answered)).containsExactly("ACCEPTED", "DECISION");
        assertThat(new ClockHand(SomeCase.LIFECYCLE)
                        .at(at(6), answered)
                        .clocks()
                        .remindedNotices())
                .isNotEmpty();
        assertThat(owed(after(answered, sent(THURSDAY), OFFICER, at(5)))).isEmpty();
    }

    @Test
    void aLetterOfTomorrowOrFromBeforeTheReceiptIsRefused() {
        assertThat(refusal(accepted(), sent(THURSDAY), INSPECTOR, at(2))).isEqualTo(Outcome.Reason.SENT_OUT_OF_TIME);
        assertThat(refusal(accepted(), sent(LocalDate.of(2026, 11, 15)), INSPECTOR, at(2)))
                .isEqualTo(Outcome.Reason.SENT_OUT_OF_TIME);
    }

    @Test
    void whoSentAnythingElseIsToldByTheAnswerItself() {
        var petition = SomeCase.resolved();

        assertThat(notices(petition))
                .hasSize(2)
                .allSatisfy(term ->
                        assertThat(term.doneAt()).isEqualTo(term.question().start()));
        assertThat(Action.allowed(petition, OFFICER)).doesNotContain(Action.RECORD_NOTICE);
    }

    @Test
    void eachDecisionIsToldUnderTheNoticeTheLawNamesForIt() {
        var told = (Function<Case, List<String>>) matter -> Notices.of(matter, SHIPPED).stream()
                .map(term -> SHIPPED.deadlines().explain(term.question()).rule())
                .flatMap(rule -> rule.map(Rule::id).stream())
                .toList();
        var complaint = SomeCase.complaint();
        var ground = new Command.Decline("TIME_LIMIT_PASSED", "Hết thời hiệu");

        assertThat(told.apply(complaint)).containsExactly("complaint-acceptance-told-2026");
        assertThat(told.apply(after(complaint, SomeCase.command(Action.RESOLVE), OFFICER, at(3))))
                .containsExactly("complaint-acceptance-told-2026", "complaint-decision-sent-1");
        var passedUp = new Command.Resolve("Đã báo cáo tỉnh.", Command.Resolve.PROPOSED_HIGHER, List.of());
        assertThat(told.apply(after(complaint, passedUp, OFFICER, at(3))))
                .containsExactly("complaint-acceptance-told-2026");
        assertThat(told.apply(after(SomeCase.open("DKKD", Kind.COMPLAINT, false), ground, OFFICER, at(3))))
                .containsExactly("complaint-acceptance-told-2026");
        assertThat(told.apply(after(
                        SomeCase.open("DKKD", Kind.COMPLAINT, false),
                        SomeCase.command(Action.FORWARD),
                        OFFICER,
                        at(3))))
                .isEmpty();
        assertThat(told.apply(after(accepted(), SomeCase.command(Action.RESOLVE), INSPECTOR, at(3))))
                .containsExactly(
                        "denunciation-acceptance-told", "denunciation-acceptance-told", "denunciation-conclusion-sent");
        assertThat(told.apply(SomeCase.resolved())).isEmpty();
        assertThat(told.apply(after(SomeCase.assigned(), SomeCase.command(Action.FORWARD), OFFICER, at(3))))
                .containsExactly("local-told-forwarded");
    }

    @Test
    void thatAComplaintWasTakenUpIsToldInDaysFromItsReceiptThatADenunciationWasFromThen() {
        var complaint = after(SomeCase.open("DKKD", Kind.COMPLAINT, false), new Command.Accept(), OFFICER, at(3));
        var denunciation = after(SomeCase.restricted(), new Command.Accept(), INSPECTOR, at(3));

        assertThat(Notices.of(complaint, SHIPPED))
                .singleElement()
                .satisfies(term -> assertThat(term.question().start()).isEqualTo(MONDAY));
        assertThat(Notices.of(denunciation, SHIPPED))
                .hasSize(2)
                .allSatisfy(term -> assertThat(term.question().start()).isEqualTo(at(3)));
    }

    @Test
    void onlyWhoHandlesTheDenunciationRecordsItAndNotBeforeItIsAccepted() {
        assertThat(Action.allowed(SomeCase.restricted(), INSPECTOR)).doesNotContain(Action.RECORD_NOTICE);
        assertThat(Action.allowed(accepted(), INSPECTOR)).contains(Action.RECORD_NOTICE);
        assertThat(Action.allowed(accepted(), SomeCase.LEADER)).doesNotContain(Action.RECORD_NOTICE);
    }

    private static Case accepted() {
        return after(SomeCase.restricted(), new Command.Accept(), INSPECTOR);
    }

    private static Case suspended() {
        return after(accepted(), suspend(), INSPECTOR, at(3));
    }

    private static Command suspend() {
        return new Command.Suspend(new Command.Decision("15/QĐ-STC", THURSDAY, "AWAITING_ASSESSMENT"), "Chờ giám định");
    }

    private static Command resume() {
        var decision = new Command.Decision("18/QĐ-STC", THURSDAY.plusDays(5), "DENUNCIATION_GROUND_GONE");
        return new Command.Resume(decision, "Đã có kết luận");
    }

    /** The law extends a denunciation by a decision (Luật Tố cáo, Đ30.2). */
    private static Command extend() {
        return new Command.Extend(
                "COMPLEX", "x", null, new Command.Decision("21/QĐ-STC", LocalDate.of(2026, 11, 18), "COMPLEX"));
    }

    private static Command sent(LocalDate on) {
        return sent(on, Addressee.SENDER);
    }

    private static Command sent(LocalDate on, Addressee to) {
        return new Command.RecordNotice(on, to, "");
    }

    private static List<String> owed(Case matter) {
        return notices(matter).stream()
                .filter(term -> term.doneAt() == null)
                .map(term -> String.valueOf(term.question().conditions().notice()))
                .toList();
    }

    private static List<Term> notices(Case matter) {
        return Term.of(matter, DATES).stream()
                .filter(term -> term.stage() == Stage.NOTICE)
                .toList();
    }

    private static Instant at(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }
}
