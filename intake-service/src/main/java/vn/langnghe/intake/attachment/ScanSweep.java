package vn.langnghe.intake.attachment;

import com.mongodb.MongoGridFSException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has looked at what the scanner was not there for. */
@Component
class ScanSweep {

    private static final Logger log = LoggerFactory.getLogger(ScanSweep.class);
    private static final int MOST = 200;

    private final AttachmentStore store;
    private final Scanner scanner;

    ScanSweep(AttachmentStore store, Scanner scanner) {
        this.store = store;
        this.scanner = scanner;
    }

    /** The first that cannot be looked at ends the round: the scanner is away. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void sweep() {
        look(store.unscanned(MOST));
    }

    /** The scanner may be another one by now, or have more time. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void again() {
        look(store.unsure(MOST));
    }

    private void look(List<String> ids) {
        if (!scanner.isConnected()) {
            return;
        }
        for (var id : ids) {
            var found = scan(id);
            if (found == Scan.PENDING) {
                return;
            }
            store.mark(id, found);
            if (found == Scan.INFECTED) {
                log.warn("attachment {} is infected and is not served", id);
            }
        }
    }

    private Scan scan(String id) {
        try (var bytes = store.open(id)) {
            return scanner.scan(bytes);
        } catch (IOException | MongoGridFSException unreadable) {
            return Scan.UNSURE;
        }
    }
}
