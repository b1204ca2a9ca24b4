package vn.langnghe.tracking.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.audit.Readings;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Cases;
import vn.langnghe.tracking.domain.lifecycle.Caller;
import vn.langnghe.tracking.subscription.Subscription;
import vn.langnghe.tracking.subscription.Subscriptions;

/** What somebody has been told, and how much of it he has not read. */
@Component
public class Bell {

    private static final int SHOWN = 100;

    private final Inboxes inboxes;
    private final Cases cases;
    private final Subscriptions subscriptions;
    private final Readings readings;
    private final Clock clock;

    Bell(Inboxes inboxes, Cases cases, Subscriptions subscriptions, Readings readings, Clock clock) {
        this.inboxes = inboxes;
        this.cases = cases;
        this.subscriptions = subscriptions;
        this.readings = readings;
        this.clock = clock;
    }

    /** A notice as its reader sees it. */
    record Line(
            String id,
            String kind,
            String href,
            @Nullable String reference,
            String subject,
            Instant at,
            @Nullable String by,
            boolean unread) {}

    int unread(CurrentUser user) {
        var reading = inboxes.reading(user.name());
        return (int) inboxes.of(Audience.of(user)).stream()
                .filter(notice -> !reading.covers(notice))
                .count();
    }

    /** The latest ones of cases he may still see. */
    List<Line> lines(CurrentUser user) {
        var reading = inboxes.reading(user.name());
        var notices = inboxes.of(Audience.of(user)).stream().limit(SHOWN).toList();
        var caller = new Caller.Staff(user.name(), user.roles(), user.units());
        var matters = cases
                .findAll(notices.stream().flatMap(Bell::caseId).distinct().toList())
                .stream()
                .filter(caller::maySee)
                .collect(Collectors.toMap(Case::id, Function.identity()));
        readings.listed(
                matters.values().stream().filter(Case::restricted).map(Case::id).toList(), user.name());
        return notices.stream()
                .flatMap(notice -> line(notice, matters, !reading.covers(notice)))
                .toList();
    }

    private static Stream<String> caseId(Notice notice) {
        return notice.about() instanceof About.OfCase(var id) ? Stream.of(id) : Stream.empty();
    }

    /** None, when what it is about is not there for him any more. */
    private Stream<Line> line(Notice notice, Map<String, Case> matters, boolean unread) {
        return switch (notice.about()) {
            case About.OfCase(var id) -> Stream.ofNullable(matters.get(id)).map(matter -> line(notice, matter, unread));
            case About.OfSubscription(var id) ->
                subscriptions.find(id).stream().map(program -> line(notice, program, unread));
        };
    }

    private static Line line(Notice notice, Case matter, boolean unread) {
        return new Line(
                notice.id(),
                notice.kind().name(),
                "/cases/" + matter.id(),
                matter.item().reference(),
                matter.item().title(),
                notice.at(),
                notice.by(),
                unread);
    }

    private static Line line(Notice notice, Subscription program, boolean unread) {
        var name = program.description().isBlank() ? program.url() : program.description();
        return new Line(
                notice.id(),
                notice.kind().name(),
                "/subscriptions/" + program.id(),
                null,
                name,
                notice.at(),
                notice.by(),
                unread);
    }

    /** Who opens a case has read what he was told about it. */
    public void opened(String caseId, CurrentUser user) {
        read(user, notice -> notice.about().equals(new About.OfCase(caseId)));
    }

    /** Those of these that he was told. */
    void read(CurrentUser user, Collection<String> ids) {
        read(user, notice -> ids.contains(notice.id()));
    }

    private void read(CurrentUser user, Predicate<Notice> which) {
        var reading = inboxes.reading(user.name());
        var fresh = inboxes.of(Audience.of(user)).stream()
                .filter(notice -> which.test(notice) && !reading.covers(notice))
                .map(Notice::id)
                .toList();
        if (!fresh.isEmpty()) {
            inboxes.read(user.name(), fresh);
        }
    }

    void readAll(CurrentUser user) {
        inboxes.readAll(user.name(), clock.instant());
    }
}
