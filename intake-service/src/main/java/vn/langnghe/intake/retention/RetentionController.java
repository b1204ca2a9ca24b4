package vn.langnghe.intake.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.domain.Reference;
import vn.langnghe.intake.retention.RetentionBook.Hold;
import vn.langnghe.intake.web.FaultWords;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** Rules, holds and erasures, for whoever answers for personal data. */
@Controller
@RequestMapping("/admin/retention")
@PreAuthorize("hasRole('ADMIN')")
class RetentionController {

    private static final String HERE = "redirect:/admin/retention";
    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_REASON = 300;

    private final RetentionBook book;
    private final ErasureWishes wishes;
    private final Traces traces;
    private final FaultWords words;
    private final Clock clock;

    RetentionController(RetentionBook book, ErasureWishes wishes, Traces traces, FaultWords words, Clock clock) {
        this.book = book;
        this.wishes = wishes;
        this.traces = traces;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        fill(model);
        return "intake/retention";
    }

    @PostMapping("/rules")
    ModelAndView rule(@ModelAttribute RuleForm form, CurrentUser user, Locale locale, Model model) {
        return answered(model, locale, () -> book.put(form.rule(today()), user.name()));
    }

    @PostMapping("/holds")
    ModelAndView hold(
            @RequestParam @Nullable String reference,
            @RequestParam @Nullable String reason,
            CurrentUser user,
            Locale locale,
            Model model) {
        return answered(model, locale, () -> {
            var why = reason(reason);
            var named = named(reference);
            book.hold(new Hold(named.feedbackId(), named.reference(), why, user.name(), clock.instant()));
        });
    }

    @PostMapping("/holds/release")
    ModelAndView release(
            @RequestParam String feedbackId,
            @RequestParam @Nullable String reason,
            CurrentUser user,
            Locale locale,
            Model model) {
        return answered(model, locale, () -> book.release(feedbackId, reason(reason), user.name()));
    }

    /** {@code reference}: of the item, or the tracking code of one of many who sent it. */
    @PostMapping("/erasures")
    ModelAndView erase(
            @RequestParam @Nullable String reference,
            @RequestParam @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean wordsToo,
            CurrentUser user,
            Locale locale,
            Model model) {
        return answered(
                model,
                locale,
                () -> wishes.grant(reference == null ? "" : reference, reason(reason), wordsToo, user.name()));
    }

    private record Named(String feedbackId, String reference) {}

    private Named named(@Nullable String typed) {
        return Reference.parse(typed == null ? "" : typed)
                .flatMap(reference -> traces.named(reference.value()).map(id -> new Named(id, reference.value())))
                .orElseThrow(() -> new InvalidInput("reference", "intake.fault.reference"));
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "intake.fault.required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "intake.fault.too-long", LONGEST_REASON);
        }
        return reason.strip();
    }

    private ModelAndView answered(Model model, Locale locale, Runnable change) {
        try {
            change.run();
            model.asMap().clear();
            return new ModelAndView(HERE);
        } catch (InvalidInput faulty) {
            fill(model);
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            return new ModelAndView("intake/retention", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Reference.ZONE);
    }

    private void fill(Model model) {
        var today = today();
        var rules = book.rules();
        model.addAttribute("rules", rules.all());
        model.addAttribute(
                "inForce",
                List.of(Category.values()).stream()
                        .flatMap(category -> rules.inForce(category, today).stream())
                        .toList());
        model.addAttribute("categories", Category.values());
        model.addAttribute("holds", book.holds());
        model.addAttribute("released", book.released(MOST_SHOWN));
        model.addAttribute("erasures", book.erasures(MOST_SHOWN));
        model.addAttribute("earliest", today.plusDays(RuleForm.NOTICE_DAYS));
    }
}
