package vn.langnghe.tracking.subscription;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.subscription.delivery.DeliveryLog;

/** Signed webhooks per unit, for programs. */
@RestController
@RequestMapping("/api/subscriptions")
class SubscriptionController {

    private static final int LOG_LINES = 200;

    private final Keeper keeper;
    private final Wishes wishes;
    private final DeliveryLog log;

    SubscriptionController(Keeper keeper, Wishes wishes, DeliveryLog log) {
        this.keeper = keeper;
        this.wishes = wishes;
        this.log = log;
    }

    /** From when to send again. */
    record Since(@Nullable String since) {

        Instant instant() {
            if (since == null || since.isBlank()) {
                throw new InvalidInput("since", "required");
            }
            try {
                return Instant.parse(since);
            } catch (DateTimeException notAnInstant) {
                throw new InvalidInput("since", "pattern");
            }
        }
    }

    /** Which event to send again. */
    record Resend(@Nullable String eventId) {}

    @GetMapping
    Map<String, List<SubscriptionView>> list(CurrentUser user) {
        return Map.of(
                "items", keeper.of(user).stream().map(SubscriptionView::of).toList());
    }

    /** The only answer, beside that of a rotation, that holds the secret. */
    @PostMapping
    ResponseEntity<SubscriptionView> open(@RequestBody SubscriptionBody body, CurrentUser user) {
        var opened = wishes.open(body, user);
        return ResponseEntity.created(URI.create("/api/subscriptions/" + opened.id()))
                .body(SubscriptionView.of(opened, opened.secrets().current()));
    }

    @GetMapping("/{id}")
    SubscriptionView one(@PathVariable String id, CurrentUser user) {
        return SubscriptionView.of(keeper.find(id, user));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String id, CurrentUser user) {
        keeper.close(id, user);
    }

    @PostMapping("/{id}/rotate")
    SubscriptionView rotate(@PathVariable String id, CurrentUser user) {
        var secret = keeper.rotate(id, user);
        return SubscriptionView.of(keeper.find(id, user), secret);
    }

    @PostMapping("/{id}/enable")
    SubscriptionView enable(@PathVariable String id, CurrentUser user) {
        keeper.enable(id, user);
        return SubscriptionView.of(keeper.find(id, user));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Integer> replay(@PathVariable String id, @RequestBody Since since, CurrentUser user) {
        return Map.of("queued", keeper.replay(id, since.instant(), user));
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable String id, @RequestBody Resend resend, CurrentUser user) {
        if (resend.eventId() == null || resend.eventId().isBlank()) {
            throw new InvalidInput("eventId", "required");
        }
        keeper.resend(id, resend.eventId(), user);
    }

    @GetMapping("/{id}/deliveries")
    Map<String, List<DeliveryLog.Entry>> deliveries(@PathVariable String id, CurrentUser user) {
        return Map.of("items", log.latest(keeper.find(id, user), LOG_LINES));
    }
}
