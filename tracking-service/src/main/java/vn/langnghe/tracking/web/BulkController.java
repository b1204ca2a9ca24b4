package vn.langnghe.tracking.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.tracking.domain.lifecycle.Action;

/** The same for many cases: from a program, and from the worklist. */
@Controller
class BulkController {

    private final Bulk bulk;

    BulkController(Bulk bulk) {
        this.bulk = bulk;
    }

    @PostMapping("/api/cases/bulk")
    @ResponseBody
    Map<String, List<Bulk.Result>> act(@RequestBody BulkBody body, CurrentUser user, Locale locale) {
        return Map.of("items", bulk.act(body, user, locale));
    }

    @PostMapping("/cases/bulk")
    String act(
            @RequestParam String action,
            @RequestParam(required = false) @Nullable String handler,
            @RequestParam(required = false) @Nullable List<String> chosen,
            CurrentUser user,
            Locale locale,
            Model model) {
        var cases = chosen == null
                ? List.<BulkBody.Chosen>of()
                : chosen.stream().map(BulkBody.Chosen::of).toList();
        // One form has both buttons: the name chosen for the other is sent along.
        var appointed = Action.APPOINT.path().equals(action) ? handler : null;
        var results = bulk.act(new BulkBody(action, appointed, cases, null), user, locale);
        model.addAttribute("results", results);
        model.addAttribute("done", results.stream().filter(Bulk.Result::done).count());
        return "cases/bulk";
    }
}
