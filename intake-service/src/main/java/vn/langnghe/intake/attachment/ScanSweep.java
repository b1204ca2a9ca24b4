package vn.langnghe.intake.attachment;

import java.io.IOException;
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
        if (!scanner.isConnected()) {
            return;
        }
        for (var id : store.unscanned(MOST)) {
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
        } catch (IOException unreadable) {
            return Scan.PENDING;
        }
    }
}
