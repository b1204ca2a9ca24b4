package vn.langnghe.tracking.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.pages.Dates;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.tracking.form.RefusedForm;
import vn.langnghe.tracking.subscription.delivery.DeliveryLog;
import vn.langnghe.tracking.unit.Units;

/** The subscriptions of a unit and what became of each delivery, as pages that work without script. */
@Controller
@RequestMapping("/subscriptions")
class SubscriptionPages {

    private static final String LIST = "subscriptions/list";
    private static final String ONE = "subscriptions/one";
    private static final int LOG_LINES = 100;

    private final Keeper keeper;
    private final Wishes wishes;
    private final DeliveryLog log;
    private final Units units;
    private final Problems problems;

    SubscriptionPages(Keeper keeper, Wishes wishes, DeliveryLog log, Units units, Problems problems) {
        this.keeper = keeper;
        this.wishes = wishes;
        this.log = log;
        this.units = units;
        this.problems = problems;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        return list(SubscriptionBody.EMPTY, user, model);
    }

    private String list(SubscriptionBody typed, CurrentUser user, Model model) {
        model.addAttribute(
                "subscriptions",
                keeper.of(user).stream().map(SubscriptionView::of).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("facts", Wishes.FACTS);
        model.addAttribute(
                "unitChoices",
                units.all().stream()
                        .map(Units.Unit::code)
                        .filter(code -> Keeper.mayKeep(user, code))
                        .toList());
        return LIST;
    }

    @PostMapping
    String open(
            @ModelAttribute SubscriptionBody body,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            var opened = wishes.open(body, user);
            return secret(opened, opened.secrets().current(), model, response);
        } catch (InvalidInput invalid) {
            RefusedForm.show(model, null, problems.errors(invalid.faults(), locale));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return list(body, user, model);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, CurrentUser user, Model model) {
        return one(keeper.find(id, user), model);
    }

    private String one(Subscription subscription, Model model) {
        model.addAttribute("subscription", SubscriptionView.of(subscription));
        model.addAttribute("entries", log.latest(subscription, LOG_LINES));
        model.addAttribute("waiting", log.waiting(subscription.id()));
        return ONE;
    }

    @PostMapping("/{id}/rotate")
    String rotate(@PathVariable String id, CurrentUser user, Model model, HttpServletResponse response) {
        var secret = keeper.rotate(id, user);
        return secret(keeper.find(id, user), secret, model, response);
    }

    /** Shown on this one page, kept by nobody on the way. */
    private String secret(Subscription subscription, Secret secret, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("secret", secret.text());
        return one(subscription, model);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable String id, CurrentUser user) {
        keeper.enable(id, user);
        return back(id);
    }

    @PostMapping("/{id}/resend")
    String resend(@PathVariable String id, @RequestParam String eventId, CurrentUser user) {
        keeper.resend(id, eventId, user);
        return back(id);
    }

    @PostMapping("/{id}/replay")
    String replay(
            @PathVariable String id,
            @RequestParam String since,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            keeper.replay(id, LocalDate.parse(since).atStartOfDay(Dates.ZONE).toInstant(), user);
            return back(id);
        } catch (DateTimeException notADay) {
            var faults = new InvalidInput("since", "pattern").faults();
            RefusedForm.show(model, null, problems.errors(faults, locale));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return one(keeper.find(id, user), model);
        }
    }

    @PostMapping("/{id}/delete")
    String close(@PathVariable String id, CurrentUser user) {
        keeper.close(id, user);
        return "redirect:/subscriptions";
    }

    private static String back(String id) {
        return "redirect:/subscriptions/" + id;
    }
}
