package vn.langnghe.intake.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.Feedback;
import vn.langnghe.intake.domain.FeedbackId;
import vn.langnghe.intake.domain.FollowUps;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.SenderType;
import vn.langnghe.intake.limit.Additions;
import vn.langnghe.intake.progress.Progress;
import vn.langnghe.intake.progress.ProgressBook;
import vn.langnghe.platform.events.Outage;

/** Lets people finish: what one account sends within the window becomes one item, or adds to the one that is open. */
@Component
public class Listener {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int LONGEST = 20_000;

    /** After seven tries, the last two hours after the first, it is laid before a clerk. */
    private static final int RETRIES = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    private final Messages messages;
    private final Registrar registrar;
    private final FollowUps followUps;
    private final Conversations conversations;
    private final Additions additions;
    private final Enclosures enclosures;
    private final ProgressBook book;
    private final Duration window;
    private final Clock clock;

    Listener(
            Messages messages,
            Registrar registrar,
            FollowUps followUps,
            Conversations conversations,
            Additions additions,
            Enclosures enclosures,
            ProgressBook book,
            @Value("${langnghe.intake.channel.window}") Duration window,
            Clock clock) {
        this.messages = messages;
        this.registrar = registrar;
        this.followUps = followUps;
        this.conversations = conversations;
        this.additions = additions;
        this.enclosures = enclosures;
        this.book = book;
        this.window = window;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${langnghe.intake.channel.look}")
    void listen() {
        messages.unfinished().forEach(this::attempt);
        messages.complete(clock.instant().minus(window)).stream()
                .flatMap(burst -> messages.name(burst).stream())
                .forEach(this::attempt);
    }

    /** What one account sent must not keep back what others did. */
    private void attempt(Messages.Burst burst) {
        try {
            take(burst);
        } catch (RuntimeException failed) {
            if (Outage.isBehind(failed)) {
                throw failed;
            }
            log.error("a burst could not be taken in: {}", failed.getClass().getName());
            later(burst, Trouble.BROKEN);
        }
    }

    /** The first message's id is the request's key, so a burst taken in by somebody who then died counts once. */
    private void take(Messages.Burst burst) {
        var first = burst.messages().getFirst();
        var key = new RequestKey(first.channel().name(), burst.name());
        var known = registrar.find(key);
        if (known.isPresent()) {
            remember(burst, known.get());
            return;
        }
        if (followUps.has(key)) {
            messages.done(burst);
            return;
        }
        var open = openItem(first);
        if (open.isPresent()) {
            add(burst, open.get(), key);
        } else {
            register(burst, enclosures.of(burst), key);
        }
    }

    private void add(Messages.Burst burst, FeedbackId item, RequestKey key) {
        if (additions.isEnoughForDesk(item)) {
            additions.tellEnough(item);
            messages.failed(burst, Trouble.ENOUGH, Optional.empty());
            return;
        }
        followUps.add(key, said(burst, enclosures.of(burst), item));
        messages.done(burst);
    }

    /** What the account wrote about last, unless that has come to an end. */
    private Optional<FeedbackId> openItem(Message message) {
        return conversations.last(message.channel(), message.account()).filter(item -> {
            var cases = book.ofItems(List.of(item.toString()));
            return cases.isEmpty() || !cases.stream().allMatch(Progress::hasEnded);
        });
    }

    private static FollowUps.Said said(Messages.Burst burst, Enclosures.Enclosed enclosed, FeedbackId item) {
        var first = burst.messages().getFirst();
        return new FollowUps.Said(item, null, text(burst, enclosed), enclosed.ids(), first.channel(), first.sentAt());
    }

    private void register(Messages.Burst burst, Enclosures.Enclosed enclosed, RequestKey key) {
        switch (registrar.register(command(burst, enclosed), key)) {
            case Registration.Registered registered -> {
                log.info(
                        "registered {} of {} messages",
                        registered.feedback().reference(),
                        burst.messages().size());
                remember(burst, registered.feedback());
            }
            case Registration.Repeated repeated -> remember(burst, repeated.feedback());
            case Registration.Conflict _ -> later(burst, Trouble.TAKEN);
            case Registration.UnknownAttachment _ -> later(burst, Trouble.FILE_GONE);
        }
    }

    /** It stays named, so that a later look finds the same burst; each pause is twice the last. */
    private void later(Messages.Burst burst, Trouble trouble) {
        var pause = burst.failures() < RETRIES
                ? Optional.of(FIRST_PAUSE.multipliedBy(1L << burst.failures()))
                : Optional.<Duration>empty();
        log.warn("a burst of {} messages {}", burst.messages().size(), pause.isPresent() ? "waits" : "is set aside");
        messages.failed(burst, trouble, pause);
    }

    private void remember(Messages.Burst burst, Feedback item) {
        var first = burst.messages().getFirst();
        conversations.remember(first.channel(), first.account(), item.id());
        messages.done(burst);
    }

    private static RegisterFeedback command(Messages.Burst burst, Enclosures.Enclosed enclosed) {
        var first = burst.messages().getFirst();
        return new RegisterFeedback(
                first.channel(),
                SenderType.CITIZEN,
                null,
                text(burst, enclosed),
                "vi",
                false,
                null,
                null,
                null,
                first.sentAt(),
                Sender.known(account(first.channel(), first.account())),
                enclosed.ids(),
                false,
                false,
                null,
                first.channel().name().toLowerCase(Locale.ROOT));
    }

    /** What was said may be cut, not what is missing. */
    private static String text(Messages.Burst burst, Enclosures.Enclosed enclosed) {
        var missing = enclosed.missing().stream().map(line -> "\n" + line).collect(Collectors.joining());
        var said = burst.messages().stream().map(Message::text).collect(Collectors.joining("\n"));
        int most = LONGEST - missing.length();
        return (said.length() <= most ? said : said.substring(0, most - 1) + "…") + missing;
    }

    private static String account(Channel channel, String account) {
        return channel.name() + ":" + account;
    }
}
