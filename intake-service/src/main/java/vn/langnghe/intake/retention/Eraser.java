package vn.langnghe.intake.retention;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.receipt.Signer;
import vn.langnghe.intake.retention.RetentionBook.Erasure;

/**
 * Forgets a sender. That it is going to is written down first and sealed last: an erasure that was interrupted is known
 * by its missing seal, and is done again.
 */
@Component
class Eraser {

    private final RetentionBook book;
    private final Traces traces;
    private final Signer signer;
    private final Clock clock;

    Eraser(RetentionBook book, Traces traces, Signer signer, Clock clock) {
        this.book = book;
        this.traces = traces;
        this.signer = signer;
        this.clock = clock;
    }

    void erase(String feedbackId, String basis, boolean wordsToo, String by) {
        var extent = traces.of(feedbackId, wordsToo).orElseThrow();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var erasure = new Erasure(
                feedbackId, extent.reference(), basis, wordsToo, by, now, extent.senders(), extent.files(), null, null);
        book.put(erasure);
        finish(erasure);
    }

    void erase(Traces.OneOfMany one, String basis, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var erasure =
                new Erasure(one.feedbackId(), one.reference(), basis, false, by, now, 1, 0, null, one.submitterId());
        book.put(erasure);
        finish(erasure);
    }

    void finish(Erasure begun) {
        if (begun.member() == null) {
            traces.erase(begun.feedbackId(), begun.wordsToo(), begun.at());
        } else {
            traces.eraseMember(begun.member());
        }
        book.put(begun.sealed(signer.seal(begun.text())));
    }
}
