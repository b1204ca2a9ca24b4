package vn.langnghe.intake.channel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import vn.langnghe.intake.attachment.AttachmentDesk;
import vn.langnghe.intake.attachment.Refused;
import vn.langnghe.intake.attachment.Upload;
import vn.langnghe.intake.domain.FileLimits;
import vn.langnghe.platform.events.Outage;

/** Takes in the files of a burst; each that cannot be had is told in a line, for the words must not wait for it. */
@Component
class Enclosures {

    private static final Logger log = LoggerFactory.getLogger(Enclosures.class);
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Fetcher fetcher;
    private final FileLimits limits;
    private final AttachmentDesk desk;
    private final MessageSource messages;

    Enclosures(Fetcher fetcher, FileLimits limits, AttachmentDesk desk, MessageSource messages) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.desk = desk;
        this.messages = messages;
    }

    /** The files that are kept, and a line for each that is not. */
    record Enclosed(List<String> ids, List<String> missing) {}

    private record Shown(Message message, FileLink file) {}

    Enclosed of(Messages.Burst burst) {
        var ids = new ArrayList<String>();
        var missing = new ArrayList<String>();
        var shown = burst.messages().stream()
                .flatMap(message -> message.files().stream().map(file -> new Shown(message, file)))
                .toList();
        int most = limits.of(burst.messages().getFirst().channel()).most();
        for (var one : shown.subList(0, Math.min(shown.size(), most))) {
            try {
                ids.add(keep(one));
            } catch (Refused unfit) {
                missing.add(refused(unfit.code(), unfit.details()));
            } catch (IOException | RuntimeException unavailable) {
                if (unavailable instanceof RuntimeException away && Outage.isBehind(away)) {
                    throw away;
                }
                // its message may quote the address, which opens the file to whoever knows it
                log.warn("a file of a message could not be fetched: {}", unavailable.getClass());
                missing.add(words("intake.chat.file-missing"));
            }
        }
        if (shown.size() > most) {
            missing.add(refused("intake.fault.too-many", most));
        }
        return new Enclosed(ids.stream().distinct().toList(), missing);
    }

    /** Named by its message, so that one fetched again is the same attachment. */
    private String keep(Shown shown) throws IOException {
        var message = shown.message();
        var bytes = fetcher.fetch(message.channel(), shown.file().url());
        var upload = new Upload(shown.file().fileName(), bytes.length, new ByteArrayResource(bytes));
        return desk.take(upload, message.channel(), message.channel() + "/" + message.id())
                .attachmentId();
    }

    private String refused(String code, Object... details) {
        return words("intake.chat.file-refused", words(code, details));
    }

    /** In the language the unit reads. */
    private String words(String code, Object... details) {
        return messages.getMessage(code, details, VIETNAMESE);
    }
}
