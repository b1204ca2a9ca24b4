package vn.langnghe.tracking.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.answering.Drafts;
import vn.langnghe.tracking.desk.Desk;
import vn.langnghe.tracking.input.FieldReader;

/** Keeps the answer somebody is writing, while he writes it. */
@Controller
class DraftPages {

    private final Desk desk;
    private final Drafts drafts;

    DraftPages(Desk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @PostMapping(path = "/cases/{id}/draft", headers = "HX-Request=true")
    String typing(@PathVariable String id, @RequestParam @Nullable String answer, CurrentUser user, Model model) {
        keep(id, answer, user);
        model.addAttribute("draft", drafts.of(user.name(), id).orElse(null));
        return "cases/forms :: draft";
    }

    @PostMapping("/cases/{id}/draft")
    String button(@PathVariable String id, @RequestParam @Nullable String answer, CurrentUser user) {
        keep(id, answer, user);
        return "redirect:/cases/" + id;
    }

    private void keep(String id, @Nullable String answer, CurrentUser user) {
        desk.find(id, Callers.of(user));
        var fields = new FieldReader(_ -> true);
        drafts.keep(user.name(), id, fields.checked(fields.optionalText("answer", answer, Commands.LONG_TEXT)));
    }
}
