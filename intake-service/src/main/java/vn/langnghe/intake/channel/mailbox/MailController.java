package vn.langnghe.intake.channel.mailbox;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.langnghe.intake.channel.AsideMessages;

/** Mails and messages that could not be made an item of, for a clerk to look at. */
@Controller
@PreAuthorize("hasRole('CLERK')")
class MailController {

    private static final int MOST = 200;

    private final SetAside aside;
    private final AsideMessages messages;
    private final MailboxProperties properties;

    MailController(SetAside aside, AsideMessages messages, MailboxProperties properties) {
        this.aside = aside;
        this.messages = messages;
        this.properties = properties;
    }

    @GetMapping("/intake/mail")
    String page(Model model) {
        model.addAttribute("connected", properties.isConnected());
        model.addAttribute("notes", aside.open(MOST));
        model.addAttribute("bursts", messages.open(MOST));
        model.addAttribute("asideFolder", properties.aside());
        model.addAttribute("unreadableFolder", properties.unreadable());
        return "intake/mail";
    }

    @PostMapping("/intake/mail/{id}/done")
    String done(@PathVariable String id) {
        aside.tickOff(id);
        return "redirect:/intake/mail";
    }
}
