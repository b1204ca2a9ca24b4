package vn.langnghe.intake.channel.mailbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Reads the mailbox as long as the service runs; comes back after every interruption. */
@Component
class MailboxWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MailboxProperties properties;
    private final MailDesk desk;
    private final RestClient http;
    private final Outage outage = new Outage(Clock.systemUTC());
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Mailbox mailbox;

    MailboxWatch(MailboxProperties properties, MailDesk desk, MeterRegistry meters) {
        this.properties = properties;
        this.desk = desk;
        this.http = RestClient.builder().requestFactory(patient()).build();
        meters.gauge("langnghe.intake.mailbox.away.seconds", outage, Outage::seconds);
    }

    @Override
    public void start() {
        if (properties.isConnected()) {
            stopped = new CountDownLatch(1);
            Thread.ofVirtual().name("mailbox").start(this::watch);
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    @Override
    public void stop() {
        stopped.countDown();
        try (var open = mailbox) {
            log.debug("hanging up {}", open == null ? "nothing" : "the mailbox");
        } catch (MessagingException gone) {
            log.debug("the mailbox was gone already", gone);
        }
    }

    private void watch() {
        while (isRunning()) {
            try (var open = Mailbox.open(properties, password())) {
                mailbox = open;
                read(open);
            } catch (MessagingException | IOException | RuntimeException away) {
                // whatever it is: a mailbox nobody reads any more would be found out by the silence only
                if (!isRunning()) {
                    return;
                }
                rest(outage.failed(away));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String password() {
        return properties.usesOAuth()
                ? new AccessTokens(http, Objects.requireNonNull(properties.oauth())).fetch()
                : properties.password();
    }

    private void rest(Duration pause) {
        try {
            stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Mailbox open) throws MessagingException, IOException, InterruptedException {
        while (isRunning()) {
            var waiting = open.waiting();
            if (!waiting.isEmpty()) {
                take(open, waiting);
            }
            outage.ended();
            if (waiting.isEmpty()) {
                open.await(properties.poll());
            }
        }
    }

    /** Moved only when all are safe in the register or in the list of what was set aside. */
    private void take(Mailbox open, List<Message> waiting)
            throws MessagingException, IOException, InterruptedException {
        try (var sorter = new Sorter(desk)) {
            for (var message : waiting) {
                try {
                    sorter.take(
                            open.uid(message),
                            Spooled.of(message, properties.largest().toBytes()));
                } catch (MessageRemovedException gone) {
                    log.debug("another instance was quicker", gone);
                }
            }
            for (var outcome : sorter.outcomes().entrySet()) {
                open.move(outcome.getValue(), folder(outcome.getKey()));
            }
        }
    }

    private String folder(MailDesk.Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> properties.done();
            case ASIDE -> properties.aside();
            case UNREADABLE -> properties.unreadable();
        };
    }

    /** An issuer that takes a question and gives no answer must not keep all mail unread. */
    private static JdkClientHttpRequestFactory patient() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return requests;
    }
}
