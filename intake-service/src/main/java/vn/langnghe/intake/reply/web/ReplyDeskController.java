package vn.langnghe.intake.reply.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.intake.reply.Delivery.State;
import vn.langnghe.platform.security.CurrentUser;

/** Calls to make and replies that did not arrive. */
@Controller
@RequestMapping("/intake/replies")
@PreAuthorize("hasAnyRole('CLERK', 'INSPECTOR', 'LEADER')")
class ReplyDeskController {

    private static final String HERE = "redirect:/intake/replies";

    private final ReplyDesk desk;

    ReplyDeskController(ReplyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("tasks", desk.toDo(user));
        model.addAttribute("mostTasks", ReplyDesk.MOST_TASKS);
        model.addAttribute("failed", desk.failed(user));
        return "intake/replies";
    }

    @PostMapping("/again")
    String again(@RequestParam String id, CurrentUser user) {
        desk.tryAgain(id, user);
        return HERE;
    }

    @PostMapping("/told")
    String told(@RequestParam String id, @RequestParam(required = false) @Nullable String note, CurrentUser user) {
        desk.end(id, State.TOLD, note, user);
        return HERE;
    }

    @PostMapping("/give-up")
    String giveUp(@RequestParam String id, @RequestParam(required = false) @Nullable String note, CurrentUser user) {
        desk.end(id, State.GIVEN_UP, note, user);
        return HERE;
    }
}
