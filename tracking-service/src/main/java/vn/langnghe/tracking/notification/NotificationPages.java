package vn.langnghe.tracking.notification;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.Refusal;

/** What I was told, and the number on the bell. */
@Controller
@RequestMapping("/notifications")
class NotificationPages {

    private final Bell bell;

    NotificationPages(Bell bell) {
        this.bell = bell;
    }

    @GetMapping
    String page(CurrentUser user, Model model) {
        mustBeStaff(user);
        model.addAttribute("lines", bell.lines(user));
        model.addAttribute("unread", bell.unread(user));
        return "notifications/list";
    }

    /** The number alone, for a page that shows the bell. */
    @GetMapping("/count")
    String count(CurrentUser user, Model model) {
        mustBeStaff(user);
        model.addAttribute("unread", bell.unread(user));
        return "notifications/list :: count";
    }

    @PostMapping("/read")
    String readAll(CurrentUser user) {
        mustBeStaff(user);
        bell.readAll(user);
        return "redirect:/notifications";
    }

    static void mustBeStaff(CurrentUser user) {
        if (!user.hasAny("OFFICER", "INSPECTOR", "LEADER", "TRIAGE", "ADMIN")) {
            throw new Refusal(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
