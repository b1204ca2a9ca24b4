package vn.langnghe.intake.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.reply.Teller;

class AdditionsTests {

    private static final FeedbackId ITEM = FeedbackId.random();

    private final FollowUps followUps = mock(FollowUps.class);
    private final ProgressBook book = mock(ProgressBook.class);
    private final Additions additions = new Additions(followUps, book, mock(Teller.class), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"REFLECTION, false, true", "DENUNCIATION, true, false"})
    void whatOnlyInspectorsReadNeverWaitsAtADesk(String kind, boolean restricted, boolean atTheDesk) {
        when(followUps.isFull(ITEM)).thenReturn(true);
        when(book.ofItem(ITEM.toString())).thenReturn(List.of(progress(kind, restricted)));

        assertThat(additions.isEnough(ITEM)).isTrue();
        assertThat(additions.isEnoughForDesk(ITEM)).isEqualTo(atTheDesk);
    }

    private static Progress progress(String kind, boolean restricted) {
        return new Progress(
                ITEM + "-1", ITEM.toString(), 2, "ASSIGNED", "TTS", Set.of(), restricted, null, kind, null, null);
    }
}
