package vn.langnghe.intake.reply.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.intake.reply.Deliveries;
import vn.langnghe.intake.reply.Deliveries.Ending;
import vn.langnghe.intake.reply.Delivery;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.intake.reply.sending.Composer;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** What a person has to do about replies: call somebody, or look at what could not be delivered. */
@Component
class ReplyDesk {

    private static final int MOST = 200;

    /** Each is composed to be shown, and as one is done the next comes up. */
    static final int MOST_TASKS = 25;

    private static final int LOOKED_AT = 100;
    private static final int LONGEST_NOTE = 500;

    private final Deliveries deliveries;
    private final Composer composer;
    private final ProgressBook book;
    private final Clock clock;

    ReplyDesk(Deliveries deliveries, Composer composer, ProgressBook book, Clock clock) {
        this.deliveries = deliveries;
        this.composer = composer;
        this.book = book;
        this.clock = clock;
    }

    /** A delivery with its words; without, where nothing may be told. */
    record Task(Delivery delivery, @Nullable String words, boolean secret) {}

    /** Whom only the inspector may know, only the inspector calls; or a leader, where inspectors are accused. */
    List<Task> toDo(CurrentUser user) {
        try (var waiting = deliveries.atDesk()) {
            return waiting.gather(Gatherers.windowFixed(LOOKED_AT))
                    .flatMap(some -> readable(some, user))
                    .map(this::task)
                    .filter(task -> user.hasAny("INSPECTOR", "LEADER") || !task.secret())
                    .limit(MOST_TASKS)
                    .toList();
        }
    }

    /** Nothing is opened for who may not have it. */
    private Stream<Delivery> readable(List<Delivery> some, CurrentUser user) {
        var cases = book.ofItems(some.stream().map(Delivery::feedbackId).collect(Collectors.toSet())).stream()
                .collect(Collectors.groupingBy(Progress::feedbackId));
        return some.stream().filter(delivery -> mayCall(cases.getOrDefault(delivery.feedbackId(), List.of()), user));
    }

    private static boolean mayCall(List<Progress> cases, CurrentUser user) {
        if (cases.stream().anyMatch(one -> one.accuses(user.units()))) {
            return false;
        }
        return user.has("INSPECTOR")
                || user.has("LEADER") && cases.stream().anyMatch(Progress::isForLeaders)
                || user.has("CLERK") && cases.stream().noneMatch(Progress::isSecret);
    }

    List<Delivery> failed(CurrentUser user) {
        return readable(deliveries.in(EnumSet.of(State.FAILED), MOST), user).toList();
    }

    void tryAgain(String id, CurrentUser user) {
        var delivery = open(id, user);
        if (delivery.way().isDesk()) {
            throw new Refusal(HttpStatus.CONFLICT, "reply-not-open");
        }
        deliveries.again(delivery, clock.instant(), "again");
    }

    void end(String id, State state, @Nullable String note, CurrentUser user) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "intake.fault.too-long", LONGEST_NOTE);
        }
        var words = note == null || note.isBlank() ? null : note.strip();
        deliveries.end(open(id, user), new Ending(state, clock.instant(), null, user.name(), words));
    }

    /** What somebody may not see is to them as if it were not there. */
    private Delivery open(String id, CurrentUser user) {
        return deliveries
                .find(id)
                .filter(delivery -> delivery.state() == State.DESK || delivery.state() == State.FAILED)
                .filter(delivery -> readable(List.of(delivery), user).findAny().isPresent())
                .orElseThrow(() -> new Refusal(HttpStatus.CONFLICT, "reply-not-open"));
    }

    private Task task(Delivery delivery) {
        return switch (composer.compose(delivery)) {
            case Composer.Composition.Ready(var letter) ->
                new Task(delivery, letter.words().body(), letter.secret());
            case Composer.Composition.Nobody() -> new Task(delivery, null, false);
            case Composer.Composition.Closed() -> new Task(delivery, null, true);
            case Composer.Composition.NotYet() -> new Task(delivery, null, true);
            case Composer.Composition.Silent() -> new Task(delivery, null, true);
        };
    }
}
