package vn.langnghe.tracking.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Actor;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Fact;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** What one sender reads of the case that speaks for his own and for others'. */
class TrackViewTests {

    private static final String BY_TELEPHONE = "Tôi làm ở công ty bên cạnh";
    private static final String AGREED_BY_TELEPHONE = "Bà Nguyễn Thị A, 0912 345 678, đồng ý qua điện thoại";
    private static final String TO_ALL = "Không thụ lý vì không có căn cứ";

    @Test
    void whatAClerkWroteDownForOneSenderIsNotReadByAnother() {
        var speaking = SomeCase.after(
                SomeCase.after(SomeCase.accepted(), new Command.ProvideInformation(BY_TELEPHONE), SomeCase.CLERK),
                new Command.Decline("ALREADY_ANSWERED", TO_ALL),
                SomeCase.OFFICER);

        assertThat(readByOwnerOf(merged(), speaking)).contains(TO_ALL).doesNotContain(BY_TELEPHONE);
        assertThat(readByOwnerOf(speaking, speaking)).contains(TO_ALL, BY_TELEPHONE);
    }

    @Test
    void whyOneSenderWithdrewIsNotReadByAnother() {
        var withdrawn =
                SomeCase.after(SomeCase.accepted(), new Command.Withdraw("BY_SENDER", BY_TELEPHONE), SomeCase.CLERK);

        assertThat(readByOwnerOf(merged(), withdrawn)).doesNotContain(BY_TELEPHONE);
    }

    @Test
    void howOneSenderAgreedThatTheAnswerBePublicIsReadByNobodyOutside() {
        var published = SomeCase.after(
                SomeCase.resolved(),
                new Command.Publish("Hỏi", "Đáp", true, List.of(), AGREED_BY_TELEPHONE),
                SomeCase.OFFICER);

        assertThat(published.steps().getLast().words()).as("for staff").isEqualTo(AGREED_BY_TELEPHONE);
        for (var own : List.of(published, merged())) {
            var part = seenByOwnerOf(own, published);
            assertThat(part.timeline())
                    .filteredOn(entry -> entry.type().equals("published"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.text()).isNull());
            assertThat(part.messages()).noneMatch(entry -> AGREED_BY_TELEPHONE.equals(entry.text()));
        }
    }

    @Test
    void norWhereItWasFiledForEverybody() {
        var before = SomeCase.resolved()
                .tell(
                        new Fact.Published(),
                        new Actor(Actor.Type.OFFICER, "officer.dkkd"),
                        SomeCase.MONDAY,
                        AGREED_BY_TELEPHONE);

        assertThat(readByOwnerOf(merged(), before)).doesNotContain(AGREED_BY_TELEPHONE);
        assertThat(readByOwnerOf(before, before)).doesNotContain(AGREED_BY_TELEPHONE);
    }

    private static Case merged() {
        return SomeCase.after(
                SomeCase.another(), new Command.Merge(SomeCase.accepted().id(), ""), SomeCase.OFFICER);
    }

    private static List<String> readByOwnerOf(Case own, Case speaking) {
        return seenByOwnerOf(own, speaking).timeline().stream()
                .map(TrackView.Entry::text)
                .toList();
    }

    private static TrackView.Part seenByOwnerOf(Case own, Case speaking) {
        var followed = Followed.of(own, speaking, new Caller.Sender());
        return TrackView.of(List.of(followed), SomeCase.DATES, SomeCase.MONDAY)
                .cases()
                .getFirst();
    }
}
