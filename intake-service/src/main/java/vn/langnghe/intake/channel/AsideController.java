package vn.langnghe.intake.channel;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a clerk does about messages that could not be taken in; they are listed beside the mails. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class AsideController {

    private static final String LIST = "redirect:/intake/mail";

    private final AsideMessages aside;

    AsideController(AsideMessages aside) {
        this.aside = aside;
    }

    @PostMapping("/intake/messages/again")
    String again(@RequestParam String burst) {
        aside.again(burst);
        return LIST;
    }

    @PostMapping("/intake/messages/done")
    String done(@RequestParam String burst) {
        aside.tickOff(burst);
        return LIST;
    }
}
