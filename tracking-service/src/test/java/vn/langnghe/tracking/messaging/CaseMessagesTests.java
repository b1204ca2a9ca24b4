package vn.langnghe.tracking.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.OFFICER;
import static vn.langnghe.tracking.domain.lifecycle.SomeCase.after;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.outbox.PendingEvent;
import vn.langnghe.platform.testing.Contracts;
import vn.langnghe.tracking.domain.Assignment;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Joining;
import vn.langnghe.tracking.domain.lifecycle.Outcome;
import vn.langnghe.tracking.domain.lifecycle.Routed;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** What senders are told, and who. */
class CaseMessagesTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CaseMessages MESSAGES = new CaseMessages(
            (id, topic, key, type, time, body) ->
                    new PendingEvent(id, topic, key, type, key, time, JSON.writeValueAsString(body), null),
            SomeCase.DATES,
            Wording.BARE);

    private static final String FILE = "3f7e2b1c-4d5a-4e6f-8a9b-1c2d3e4f5a6b";
    private static final String OWN = SomeCase.accepted().feedbackId();
    private static final String OTHER = SomeCase.another().feedbackId();

    @Test
    void everyMessageFollowsTheContract() {
        var extended = after(SomeCase.accepted(), new Command.Extend("COMPLEX", "Cần xác minh", null), OFFICER);
        var all = new ArrayList<PendingEvent>();
        Stream.of(extended, SomeCase.resolved(), SomeCase.in(Status.AWAITING_SENDER))
                .forEach(matter -> all.addAll(MESSAGES.between(null, matter)));

        assertThat(all).hasSize(3).allSatisfy(event -> {
            Contracts.assertValid("case.message-sent.v1", event.body());
            assertThat(event.type()).isEqualTo("vn.langnghe.case.message-sent.v1");
            assertThat(JSON.readTree(event.body()).propertyNames())
                    .containsExactlyInAnyOrderElementsOf(JSON.readTree(Contracts.sampleText("case.message-sent.v1"))
                            .propertyNames());
        });
    }

    @Test
    void aQuestionIsForTheCasesOwnSenderAndAnAnswerForAllWhoJoined() {
        var joined = joined(SomeCase.accepted());
        var asked = after(joined, SomeCase.asking(), OFFICER);
        var answered = after(joined, new Command.Resolve("Xong.", "SOLVED", List.of()), OFFICER);

        assertThat(told(joined, asked)).containsExactly("QUESTION " + OWN);
        assertThat(told(joined, answered)).containsExactly("ANSWER " + OWN, "ANSWER " + OTHER);
    }

    @Test
    void theFilesOfAnAnswerGoWithItAndThoseOfANoteStay() {
        var answer = new Command.Resolve("Xong.", "SOLVED", List.of(), List.of(FILE));
        var answered = after(SomeCase.accepted(), answer, OFFICER);
        var noted = after(SomeCase.accepted(), new Command.Note("nội bộ", List.of(FILE), false), OFFICER);

        assertThat(bodies(SomeCase.accepted(), answered))
                .extracting(body -> body.get("attachments").get(0).asString())
                .containsExactly(FILE);
        assertThat(MESSAGES.between(null, noted)).isEmpty();
        assertThat(noted.steps().getLast().broughtFiles()).containsExactly(FILE);
    }

    @Test
    void whoIsMergedIntoAnAnsweredCaseHearsTheAnswerAtOnce() {
        var answered = SomeCase.resolved();
        var joined = joined(answered);

        assertThat(told(answered, joined)).containsExactly("ANSWER " + OTHER);
        assertThat(MESSAGES.between(joined, Joining.join(SomeCase.another(), joined, SomeCase.MONDAY)))
                .isEmpty();
    }

    @Test
    void triagesRefusalIsToldInItsOwnWords() {
        var waiting = SomeCase.inTriage();
        var back = new Routed(
                waiting.feedbackId(),
                1,
                waiting.item(),
                new Assignment(
                        2, null, List.of(), null, null, null, false, "NORMAL", "PERSON", 0, List.of(), List.of()),
                new Routed.Verdict.Returned("UNCLEAR", "Xin nói rõ hơn."),
                "triage");
        var declined = back.applyTo(waiting, SomeCase.MONDAY, SomeCase.DATES);

        assertThat(told(waiting, declined)).containsExactly("NOTICE " + OWN);
        assertThat(bodies(waiting, declined))
                .extracting(body -> body.get("text").asString())
                .containsExactly("Xin nói rõ hơn.");
    }

    @Test
    void whoeverSaysThatTheSenderWithdrewTellsTheSenderSo() {
        var withdraw = new Command.Withdraw("OTHER", "Theo lời ông bà qua điện thoại");

        assertThat(told(SomeCase.accepted(), after(SomeCase.accepted(), withdraw, OFFICER)))
                .containsExactly("NOTICE " + OWN);
        assertThat(told(SomeCase.accepted(), after(SomeCase.accepted(), withdraw, SomeCase.SENDER)))
                .isEmpty();
    }

    /** Two days is what these dates give; that it is thirty, {@code RemedyTests} says. */
    @Test
    void theAnswerToAComplaintSaysWhereAndUntilWhenToGoOn() {
        var answered = after(SomeCase.complaint(), new Command.Resolve("Bác.", "UNFOUNDED", List.of()), OFFICER);
        var petition = SomeCase.resolved();

        assertThat(bodies(SomeCase.complaint(), answered)).singleElement().satisfies(body -> {
            assertThat(body.get("remedy").asString()).isEqualTo("SECOND_COMPLAINT");
            assertThat(body.get("dueAt").asString()).isEqualTo("2026-11-18T16:59:59Z");
            Contracts.assertValid("case.message-sent.v1", body.toString());
        });
        assertThat(bodies(SomeCase.accepted(), petition))
                .singleElement()
                .satisfies(body -> assertThat(body.get("remedy").isNull()).isTrue());
    }

    @Test
    void whatIsForStaffIsNeverTold() {
        var noted = after(SomeCase.accepted(), new Command.Note("nội bộ"), OFFICER);
        var backToTriage =
                after(SomeCase.accepted(), new Command.Decline("NOT_OURS", "không phải của chúng tôi"), OFFICER);

        assertThat(MESSAGES.between(null, noted)).isEmpty();
        assertThat(MESSAGES.between(null, backToTriage)).isEmpty();
    }

    @Test
    void aNoteThatIsToldReachesTheSenderAndOfADenunciationNobody() {
        var how = new Command.Note("Đang chờ Thuế trả lời.", List.of(), true);

        assertThat(bodies(SomeCase.accepted(), after(SomeCase.accepted(), how, OFFICER)))
                .singleElement()
                .satisfies(body -> assertThat(body.get("text").asString()).isEqualTo("Đang chờ Thuế trả lời."));
        var denunciation = after(SomeCase.restricted(), new Command.Accept(), SomeCase.INSPECTOR);
        assertThat(SomeCase.refusal(denunciation, how, SomeCase.INSPECTOR, denunciation.changedAt()))
                .isEqualTo(Outcome.Reason.CONFIDENTIAL);
        assertThat(SomeCase.refusal(SomeCase.accepted(), how, SomeCase.LEADER, SomeCase.MONDAY))
                .isEqualTo(Outcome.Reason.NOT_YOURS);
    }

    private static Case joined(Case target) {
        return Joining.join(SomeCase.another(), target, SomeCase.MONDAY.plusSeconds(7200));
    }

    private static List<String> told(Case before, Case after) {
        return bodies(before, after).stream()
                .map(body -> body.get("kind").asString() + " "
                        + body.get("feedbackId").asString())
                .toList();
    }

    private static List<JsonNode> bodies(Case before, Case after) {
        return MESSAGES.between(before, after).stream()
                .map(event -> JSON.readTree(event.body()))
                .toList();
    }
}
