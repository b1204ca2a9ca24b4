package vn.langnghe.tracking.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Followup;
import vn.langnghe.tracking.domain.Item;
import vn.langnghe.tracking.domain.Status;
import vn.langnghe.tracking.domain.Step;

class FollowedUpTests {

    private static final Item.Attachment PHOTO = new Item.Attachment("a1", "image/png", 9);
    private static final FollowedUp SAID = new FollowedUp(
            new Followup("f1", "ZALO", List.of(PHOTO)), "Mã hồ sơ là 123", SomeCase.MONDAY.plusSeconds(7200));

    @Test
    void whatTheSenderWasAskedForSetsTheClockGoingAgain() {
        var matter = SAID.addedTo(SomeCase.in(Status.AWAITING_SENDER), SomeCase.LIFECYCLE);

        assertThat(matter.status()).isEqualTo(Status.ACCEPTED);
        assertThat(matter.clocks().paused()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void inEveryStatusItIsKeptOnceWithItsFiles(Status status) {
        var before = SomeCase.in(status);
        var matter = SAID.addedTo(before, SomeCase.LIFECYCLE);

        assertThat(matter.number()).isEqualTo(before.number() + 1);
        assertThat(matter.steps().getLast().words()).isEqualTo("Mã hồ sơ là 123");
        assertThat(matter.steps().getLast().actor()).isEqualTo(Actor.SENDER);
        assertThat(matter.attachments()).contains(PHOTO);
        assertThat(SAID.addedTo(matter, SomeCase.LIFECYCLE)).isEqualTo(matter);
    }

    @Test
    void anotherSendersWordsAreForStaff() {
        var target = SAID.mentionedIn(SomeCase.accepted(), "another-1", SomeCase.LIFECYCLE);

        assertThat(target.steps().getLast().audience()).isEqualTo(Step.Audience.STAFF);
        assertThat(SAID.mentionedIn(target, "another-1", SomeCase.LIFECYCLE)).isEqualTo(target);
    }

    @Test
    void whatWasAskedOnceItsOwnSenderHasGoneIsAnsweredByWhoIsLeft() {
        var joined = Joining.join(SomeCase.another(), SomeCase.accepted(), SomeCase.MONDAY);
        var other = SomeCase.another().id();
        var asked = SomeCase.after(joined, SomeCase.asking(), SomeCase.OFFICER);
        assertThat(SAID.mentionedIn(asked, other, SomeCase.LIFECYCLE).status()).isEqualTo(Status.AWAITING_SENDER);

        var left = SomeCase.after(joined, SomeCase.command(Action.WITHDRAW), SomeCase.SENDER);
        var askedThen = SomeCase.after(left, SomeCase.asking(), SomeCase.OFFICER);

        assertThat(SAID.mentionedIn(askedThen, other, SomeCase.LIFECYCLE).status())
                .isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aProgramWithACodeDoesNotFillTheCase() {
        var matter = SomeCase.accepted();
        for (var i = 0; i < 20; i++) {
            matter = SomeCase.after(matter, new Command.ProvideInformation("lần " + i), SomeCase.SENDER);
        }
        assertThat(SomeCase.refusal(matter, new Command.ProvideInformation("nữa"), SomeCase.SENDER, SomeCase.MONDAY))
                .isEqualTo(Outcome.Reason.SAID_ENOUGH);
        assertThat(SomeCase.after(matter, new Command.ProvideInformation("qua điện thoại"), SomeCase.CLERK)
                        .number())
                .isEqualTo(matter.number() + 1);

        for (var i = 0; i < 300; i++) {
            matter = new FollowedUp(new Followup("f" + i, "ZALO", List.of()), "x".repeat(1_000), SomeCase.MONDAY)
                    .addedTo(matter, SomeCase.LIFECYCLE);
        }
        assertThat(matter.steps()).hasSizeLessThan(210);
    }

    @Test
    void whatAnotherSenderWritesTakesNobodysPlaceAndIsNotLostWithoutAWord() {
        var other = new Caller.Sender().from("another-1");
        var matter = SomeCase.accepted();
        for (var i = 0; i < 20; i++) {
            matter = SomeCase.after(matter, new Command.ProvideInformation("lần " + i), other);
        }
        assertThat(SomeCase.refusal(matter, new Command.ProvideInformation("nữa"), other, SomeCase.MONDAY))
                .isEqualTo(Outcome.Reason.SAID_ENOUGH);
        assertThat(SomeCase.after(matter, new Command.ProvideInformation("Tôi"), SomeCase.SENDER)
                        .number())
                .isEqualTo(matter.number() + 1);

        for (var i = 0; i < 300; i++) {
            matter = followup(i).mentionedIn(matter, "another-1", SomeCase.LIFECYCLE);
        }
        assertThat(matter.steps()).hasSizeLessThan(210);
        assertThat(matter.steps().getLast().actor()).isEqualTo(Actor.SYSTEM);
        assertThat(SAID.addedTo(matter, SomeCase.LIFECYCLE).steps().getLast().words())
                .isEqualTo("Mã hồ sơ là 123");
    }

    @Test
    void theAnswerToAQuestionIsHeardThoughTheCaseIsFull() {
        var matter = SomeCase.accepted();
        for (var i = 0; i < 300; i++) {
            matter = followup(i).addedTo(matter, SomeCase.LIFECYCLE);
        }
        assertThat(matter.steps().getLast().actor()).isEqualTo(Actor.SYSTEM);

        var asked = SomeCase.after(matter, SomeCase.asking(), SomeCase.OFFICER);

        assertThat(SAID.addedTo(asked, SomeCase.LIFECYCLE).status()).isEqualTo(Status.ACCEPTED);
    }

    private static FollowedUp followup(int number) {
        return new FollowedUp(new Followup("m" + number, "ZALO", List.of()), "thêm " + number, SomeCase.MONDAY);
    }

    @Test
    void whoWasAskedMayAnswerHoweverOftenHeWrote() {
        var matter = SomeCase.accepted();
        for (var i = 0; i < 20; i++) {
            matter = SomeCase.after(matter, new Command.ProvideInformation("lần " + i), SomeCase.SENDER);
        }
        var asked = SomeCase.after(matter, SomeCase.asking(), SomeCase.OFFICER);

        assertThat(SomeCase.after(asked, new Command.ProvideInformation("Đây"), SomeCase.SENDER)
                        .status())
                .isEqualTo(Status.ACCEPTED);
    }
}
