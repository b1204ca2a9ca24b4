package vn.langnghe.intake.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.intake.register.DisclosureCheck;

/** For those who watch over the readers: whether the log of readings is as it was written. */
@RestController
class DisclosureCheckController {

    private final DisclosureCheck check;

    DisclosureCheckController(DisclosureCheck check) {
        this.check = check;
    }

    @PostMapping("/api/feedback/disclosures/verification")
    @PreAuthorize("hasAnyRole('INSPECTOR', 'ADMIN')")
    DisclosureCheck.Found look() {
        return check.look();
    }
}
