package vn.langnghe.intake.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.domain.RegisterFeedback;
import vn.langnghe.intake.domain.Registrar;
import vn.langnghe.intake.domain.Registration;
import vn.langnghe.intake.domain.RequestKey;
import vn.langnghe.intake.domain.Sender;
import vn.langnghe.intake.domain.SenderType;

/** Lets people finish: what one account sends within the window becomes one item. */
@Component
public class Listener {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final int LONGEST = 20_000;

    private final Messages messages;
    private final Registrar registrar;
    private final Duration window;
    private final Clock clock;

    Listener(
            Messages messages,
            Registrar registrar,
            @Value("${langnghe.intake.channel.window}") Duration window,
            Clock clock) {
        this.messages = messages;
        this.registrar = registrar;
        this.window = window;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "${langnghe.intake.channel.look}")
    void listen() {
        messages.unfinished().forEach(this::register);
        messages.complete(clock.instant().minus(window)).stream()
                .map(messages::name)
                .forEach(this::register);
    }

    /** The first message's id is the request's key, so a burst registered by somebody who then died counts once. */
    private void register(Messages.Burst burst) {
        var key = new RequestKey(burst.messages().getFirst().channel().name(), burst.name());
        switch (registrar.register(command(burst), key)) {
            case Registration.Registered registered -> {
                var reference = registered.feedback().reference();
                log.info(
                        "registered {} of {} messages",
                        reference,
                        burst.messages().size());
                messages.done(burst);
            }
            case Registration.Repeated _ -> messages.done(burst);
            case Registration.Conflict _ -> messages.release(burst);
            case Registration.UnknownAttachment _ -> messages.release(burst);
        }
    }

    private static RegisterFeedback command(Messages.Burst burst) {
        var first = burst.messages().getFirst();
        return new RegisterFeedback(
                first.channel(),
                SenderType.CITIZEN,
                null,
                text(burst),
                "vi",
                false,
                null,
                null,
                null,
                first.sentAt(),
                Sender.known(account(first.channel(), first.account())),
                List.of(),
                false,
                false,
                null,
                first.channel().name().toLowerCase(Locale.ROOT));
    }

    private static String text(Messages.Burst burst) {
        var text = burst.messages().stream().map(Message::text).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static String account(Channel channel, String account) {
        return channel.name() + ":" + account;
    }
}
