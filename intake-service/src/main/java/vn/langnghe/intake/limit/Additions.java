package vn.langnghe.intake.limit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.reply.News;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Teller;

/**
 * Whether a sender may add more to an item. A program that knows a code, an address or an account must not fill the case
 * of whoever works on it; what comes beyond is kept where a clerk sees it, and its sender is told so once a day.
 */
@Component
public class Additions {

    private static final String ASKED = "AWAITING_SENDER";

    private final FollowUps followUps;
    private final ProgressBook book;
    private final Teller teller;
    private final Clock clock;

    Additions(FollowUps followUps, ProgressBook book, Teller teller, Clock clock) {
        this.followUps = followUps;
        this.book = book;
        this.teller = teller;
        this.clock = clock;
    }

    public boolean isEnough(FeedbackId item) {
        return followUps.isFull(item) || followUps.isEnoughForToday(item) && !isAsked(item);
    }

    /** The same where the rest would lie before a clerk: of what only inspectors may read everything goes to its case. */
    public boolean isEnoughForDesk(FeedbackId item) {
        return isEnough(item) && book.ofItem(item.toString()).stream().noneMatch(Progress::isSecret);
    }

    private boolean isAsked(FeedbackId item) {
        return book.ofItem(item.toString()).stream().map(Progress::status).anyMatch(ASKED::equals);
    }

    /** By the way they came, where answers go as well. */
    public void tellEnough(FeedbackId item) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Reference.ZONE);
        var id = item.toString();
        teller.tell(List.of(
                new News(id + "/enough/" + today, Occasion.ENOUGH, id + "-1", id, null, null, null, now, false)));
    }
}
