package vn.langnghe.intake.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.domain.TrackingCode;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/**
 * Forgets at a sender's own wish (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15): all who sent an item by its reference, one of
 * many by the code of their own.
 */
@Component
class ErasureWishes {

    private final Retention retention;
    private final Traces traces;
    private final Eraser eraser;
    private final Clock clock;

    ErasureWishes(Retention retention, Traces traces, Eraser eraser, Clock clock) {
        this.retention = retention;
        this.traces = traces;
        this.eraser = eraser;
        this.clock = clock;
    }

    void grant(String typed, String reason, boolean wordsToo, String by) {
        var today = LocalDate.ofInstant(clock.instant(), Reference.ZONE);
        var one = TrackingCode.parse(typed).flatMap(traces::member);
        if (one.isPresent()) {
            refuse(retention.obstacleToWish(one.get().feedbackId(), false, today));
            eraser.erase(one.get(), reason, by);
            return;
        }
        var item = Reference.parse(typed)
                .flatMap(reference -> traces.named(reference.value()))
                .orElseThrow(() -> new InvalidInput("reference", "intake.fault.reference"));
        refuse(retention.obstacleToWish(item, wordsToo, today));
        eraser.erase(item, reason, wordsToo, by);
    }

    private static void refuse(Optional<Retention.Obstacle> obstacle) {
        obstacle.ifPresent(why -> {
            throw new Refusal(HttpStatus.CONFLICT, "erasure-" + why.name().toLowerCase(Locale.ROOT));
        });
    }
}
