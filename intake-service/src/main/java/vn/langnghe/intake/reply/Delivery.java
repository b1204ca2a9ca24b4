package vn.langnghe.intake.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fact on its way to one sender. Holds no address: that is looked up when it is sent. */
public record Delivery(
        String id,
        News news,
        String feedbackId,
        String addresseeId,
        Way way,
        State state,
        int attempts,
        Instant nextAt,
        Instant createdAt,
        @Nullable String trouble,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String note) {

    /** Where a delivery stands. */
    public enum State {
        WAITING,
        /** Handed to a carrier; nobody knows yet what came of it. */
        SENDING,
        SENT,
        /** Needs somebody to look at it. */
        FAILED,
        /** Something for the desk to do. */
        DESK,
        /** Somebody told the sender. */
        TOLD,
        GIVEN_UP,
        /** Not to be told at all. */
        WITHHELD
    }

    static Delivery begin(News news, Addressee to, Way way, Instant now) {
        return new Delivery(
                news.id() + "/" + to.id(),
                news,
                to.feedbackId().toString(),
                to.id(),
                way,
                way.isDesk() ? State.DESK : State.WAITING,
                0,
                now,
                now,
                null,
                null,
                null,
                null);
    }
}
