package vn.langnghe.intake.channel.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One connection to the mailbox. */
final class Mailbox implements AutoCloseable {

    private static final String IDLE = "IDLE";
    private static final String MOVE = "MOVE";
    private static final int BATCH = 50;

    private final Store store;
    private final IMAPFolder folder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScheduledExecutorService waker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mailbox-waker").factory());

    private Mailbox(Store store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static Mailbox open(MailboxProperties properties, String password) throws MessagingException {
        var store = Session.getInstance(settings(properties)).getStore(protocol(properties));
        try {
            store.connect(properties.host(), properties.port(), properties.username(), password);
            for (var name : List.of(properties.done(), properties.aside(), properties.unreadable())) {
                create(store.getFolder(name));
            }
            var folder = (IMAPFolder) store.getFolder(properties.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static String protocol(MailboxProperties properties) {
        return properties.tls() ? "imaps" : "imap";
    }

    private static Properties settings(MailboxProperties properties) {
        var prefix = "mail." + protocol(properties) + ".";
        // longer than anything we wait for, so that only a dead connection runs into it
        var timeout =
                String.valueOf(properties.poll().multipliedBy(3).plusSeconds(30).toMillis());
        var settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", "15000");
        settings.setProperty(prefix + "timeout", timeout);
        settings.setProperty(prefix + "writetimeout", timeout);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "starttls.enable", String.valueOf(!properties.plain()));
        settings.setProperty(prefix + "starttls.required", String.valueOf(!properties.tls() && !properties.plain()));
        settings.setProperty(prefix + "peek", "true");
        if (properties.usesOAuth()) {
            settings.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return settings;
    }

    private static void create(Folder folder) throws MessagingException {
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
    }

    /** Some of what lies there, oldest first; what is marked as deleted only waits to be swept out. */
    List<Message> waiting() throws MessagingException {
        reopen();
        var all = folder.getMessages();
        var some = Arrays.copyOf(all, Math.min(all.length, BATCH));
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(some, profile);
        var there = new ArrayList<Message>();
        for (var message : some) {
            if (!message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
                there.add(message);
            }
        }
        return there;
    }

    long uid(Message message) throws MessagingException {
        return folder.getUID(message);
    }

    /** Only ever called once what they say is safe. By UID: servers disagree on how messages are counted after a move. */
    void move(List<Long> uids, String target) throws MessagingException {
        reopen();
        var messages = Arrays.stream(folder.getMessagesByUID(
                        uids.stream().mapToLong(Long::longValue).toArray()))
                .filter(Objects::nonNull)
                .toArray(Message[]::new);
        if (messages.length == 0) {
            return;
        }
        var there = store.getFolder(target);
        folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
        if (((IMAPStore) store).hasCapability(MOVE)) {
            folder.moveMessages(messages, there);
        } else {
            folder.copyMessages(messages, there);
            folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
            folder.expunge();
        }
    }

    private void reopen() throws MessagingException {
        folder.close(false);
        folder.open(Folder.READ_WRITE);
    }

    /** Until the server announces something, {@code longest} is over or somebody hangs up. */
    void await(Duration longest) throws MessagingException, InterruptedException {
        if (!((IMAPStore) store).hasCapability(IDLE)) {
            closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            folder.getMessageCount();
            return;
        }
        // never by interruption: that would tear the connection
        var waking =
                waker.scheduleWithFixedDelay(this::wake, longest.toMillis(), longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            waking.cancel(false);
        }
    }

    /** Any other command ends the waiting, and shows whether anybody is still there. */
    private void wake() {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return null;
            });
        } catch (MessagingException | IllegalStateException away) {
            // whoever waits will see it too
        }
    }

    @Override
    public void close() throws MessagingException {
        closed.countDown();
        waker.shutdown();
        store.close();
    }
}
