package vn.langnghe.tracking.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.SomeCase;

/** What one sender reads of the case that speaks for his own and for others'. */
class TrackViewTests {

    private static final String BY_TELEPHONE = "Tôi làm ở công ty bên cạnh";
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

    private static Case merged() {
        return SomeCase.after(
                SomeCase.another(), new Command.Merge(SomeCase.accepted().id(), ""), SomeCase.OFFICER);
    }

    private static List<String> readByOwnerOf(Case own, Case speaking) {
        var followed = Followed.of(own, speaking, new Caller.Sender());
        return TrackView.of(List.of(followed), SomeCase.DATES, SomeCase.MONDAY).cases().getFirst().timeline().stream()
                .map(TrackView.Entry::text)
                .toList();
    }
}
