package vn.langnghe.tracking.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.langnghe.platform.security.Neighbourhood;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Problems;
import vn.langnghe.platform.web.Refusal;
import vn.langnghe.platform.web.Trouble;
import vn.langnghe.tracking.domain.lifecycle.Command;
import vn.langnghe.tracking.domain.lifecycle.Lifecycle;
import vn.langnghe.tracking.form.RefusedForm;

/** The sender's pages. */
@Controller
class TrackPages {

    private static final String ENTER = "track/enter";
    private static final String SHOW = "track/show";

    private final Tracking tracking;
    private final Problems problems;
    private final Lifecycle lifecycle;
    private final Clock clock;

    TrackPages(Tracking tracking, Problems problems, Lifecycle lifecycle, Clock clock) {
        this.tracking = tracking;
        this.problems = problems;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @GetMapping("/track")
    String enter(@RequestParam(required = false) @Nullable String code) {
        var typed = code == null ? "" : TrackingCode.typed(code).printed();
        return typed.isEmpty() ? ENTER : "redirect:/track/" + typed;
    }

    @GetMapping("/track/{code}")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String received,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        privately(response);
        try {
            fill(code, request, model);
            model.addAttribute("received", files(received));
            return SHOW;
        } catch (Refusal unknown) {
            response.setStatus(unknown.status().value());
            model.addAttribute("typed", code);
            refused(unknown, locale, model);
            return ENTER;
        }
    }

    @PostMapping("/track/{code}/{act}")
    String say(
            @PathVariable String code,
            @PathVariable String act,
            @ModelAttribute SenderSays says,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        privately(response);
        try {
            tracking.act(code, Neighbourhood.of(request), says.part(), command(act, says), Optional.empty());
            return "redirect:/track/" + TrackingCode.typed(code).printed();
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            RefusedForm.show(model, "/" + act + "?part=" + says.part(), problems.errors(invalid.faults(), locale));
        } catch (Refusal refused) {
            response.setStatus(refused.status().value());
            refused(refused, locale, model);
        }
        fill(code, request, model);
        model.addAttribute("says", says);
        model.addAttribute("tried", act);
        return SHOW;
    }

    /** How many files came just now with what was said, as whoever took them says; they reach the case a moment later. */
    private static @Nullable Integer files(@Nullable String received) {
        return received != null && received.matches("[0-9]{1,2}") ? Integer.valueOf(received) : null;
    }

    private static Command command(String act, SenderSays says) {
        return switch (act) {
            case "rating" -> says.rating();
            case "reopen" -> says.reopening();
            case "withdraw" -> says.withdrawal();
            case "unpublish" -> says.unpublishing();
            case "close" -> says.confirmation();
            default -> throw new Refusal(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    private void fill(String code, HttpServletRequest request, Model model) {
        var found = tracking.follow(code, Neighbourhood.of(request));
        model.addAttribute("track", TrackView.of(found, lifecycle.dates(), clock.instant()));
        model.addAttribute("code", TrackingCode.typed(code).printed());
        // the same words sent from a page shown anew are said anew; a double click sends the same
        model.addAttribute("rendered", UUID.randomUUID().toString());
    }

    private void refused(Refusal refused, Locale locale, Model model) {
        var trouble = Trouble.of(refused.status(), refused.code(), refused.args());
        model.addAttribute("refusal", problems.inWords(trouble, locale));
    }

    /** Whoever sits at this computer next must not find the page, nor the next site its address. */
    private static void privately(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
