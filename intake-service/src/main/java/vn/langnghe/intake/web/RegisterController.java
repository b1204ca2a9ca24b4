package vn.langnghe.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.attachment.AttachmentStore;
import vn.langnghe.intake.attachment.Scan;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.intake.register.Disclosures;
import vn.langnghe.intake.register.RegisterLine;
import vn.langnghe.platform.security.CurrentUser;
import vn.langnghe.platform.web.InvalidInput;

/** The register and its items, for staff. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private final RegisterDesk register;
    private final SenderCards cards;
    private final Disclosures disclosures;
    private final AttachmentStore files;
    private final FaultWords words;

    RegisterController(
            RegisterDesk register,
            SenderCards cards,
            Disclosures disclosures,
            AttachmentStore files,
            FaultWords words) {
        this.register = register;
        this.cards = cards;
        this.disclosures = disclosures;
        this.files = files;
        this.words = words;
    }

    @RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
    @PreAuthorize("hasRole('CLERK')")
    ModelAndView list(@ModelAttribute("filter") RegisterFilter filter, CurrentUser user, Locale locale, Model model) {
        model.addAttribute("channels", Channel.values());
        try {
            var lines = register.search(filter, user);
            model.addAttribute("lines", lines.items());
            model.addAttribute("nextCursor", lines.nextCursor());
            return new ModelAndView("intake/register", model.asMap());
        } catch (InvalidInput faulty) {
            model.addAttribute("lines", List.of());
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            return new ModelAndView("intake/register", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/{id}")
    String item(@PathVariable String id, CurrentUser user, Model model) {
        fill(id, user, model);
        return "intake/item";
    }

    @PostMapping("/{id}/submitter")
    ModelAndView sender(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Locale locale,
            Model model) {
        var status = HttpStatus.OK;
        try {
            model.addAttribute("card", cards.open(id, reason, user));
        } catch (InvalidInput faulty) {
            model.addAttribute("faults", words.of(faulty.faults(), locale));
            status = HttpStatus.BAD_REQUEST;
        }
        fill(id, user, model);
        return new ModelAndView("intake/item", model.asMap(), status);
    }

    /** By file, whether it was looked at for viruses. */
    private Map<String, Scan> scans(RegisterLine line) {
        return line.attachments().stream()
                .flatMap(file -> files.find(file.attachmentId()).stream())
                .collect(Collectors.toMap(AttachmentStore.Stored::attachmentId, AttachmentStore.Stored::scan));
    }

    private void fill(String id, CurrentUser user, Model model) {
        var item = register.read(id, user);
        model.addAttribute("line", item.line());
        model.addAttribute("scans", scans(item.line()));
        model.addAttribute("cases", item.cases());
        model.addAttribute("mayOpen", item.readers().mayOpenSender(user));
        model.addAttribute("disclosures", disclosures.of(id));
    }
}
