package vn.langnghe.tracking.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.secrets.Signer;

/** The anchors for everybody, the log and the look at everything for those who watch over it. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final Anchors anchors;
    private final CaseLogs logs;
    private final Verifications verifications;
    private final Signer signer;

    AuditController(Anchors anchors, CaseLogs logs, Verifications verifications, Signer signer) {
        this.anchors = anchors;
        this.logs = logs;
        this.verifications = verifications;
        this.signer = signer;
    }

    record State(boolean running, @Nullable Verification last) {}

    /** What is needed to check them: the anchors, and the public keys they were signed with. */
    record Published(List<Anchor> items, Map<String, String> keys) {}

    @GetMapping("/anchors")
    Published anchors() {
        return new Published(anchors.all(), signer.publicKeys());
    }

    @GetMapping("/cases/{id}")
    @PreAuthorize(AuditPages.WATCHES)
    Map<String, List<Entry>> readings(@PathVariable String id, CurrentUser user) {
        return Map.of(
                "items",
                logs.of(id, user).stream()
                        .flatMap(log -> log.entries().stream())
                        .toList());
    }

    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(AuditPages.WATCHES)
    State verify() {
        verifications.begin();
        return state();
    }

    @GetMapping("/verification")
    @PreAuthorize(AuditPages.WATCHES)
    State state() {
        return new State(verifications.running(), verifications.last().orElse(null));
    }
}
