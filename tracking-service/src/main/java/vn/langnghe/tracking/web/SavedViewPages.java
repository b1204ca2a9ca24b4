package vn.langnghe.tracking.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.input.FieldReader;

/** Keeps a filter under a name, and lets go of it. */
@Controller
class SavedViewPages {

    private static final int LONGEST_NAME = 60;

    private final SavedViews views;

    SavedViewPages(SavedViews views) {
        this.views = views;
    }

    /** The filter is read as a list would read it, so that what is kept can be opened. */
    @PostMapping("/cases/views")
    String keep(ListParameters asked, @RequestParam @Nullable String name, CurrentUser user) {
        var fields = new FieldReader(_ -> true);
        var kept = fields.checked(new SavedViews.View(fields.text("name", name, LONGEST_NAME), asked.href(null)));
        asked.query(user);
        views.keep(user.name(), kept);
        return "redirect:" + kept.href();
    }

    @PostMapping("/cases/views/forget")
    String forget(@RequestParam String name, CurrentUser user) {
        Sights.of(user);
        views.forget(user.name(), name);
        return "redirect:/cases";
    }
}
