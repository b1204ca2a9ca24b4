package vn.langnghe.intake.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.langnghe.intake.bulk.Importings;
import vn.langnghe.intake.bulk.Previewer;
import vn.langnghe.intake.bulk.Unreadable;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.platform.security.CurrentUser;

/** The page of an import: shows how a file would be read before it is. */
@Controller
@RequestMapping("/intake/import")
@PreAuthorize("hasAnyRole('CLERK', 'ASSOCIATION', 'ADMIN')")
class ImportPageController {

    private static final String PAGE = "intake/import";

    private final Previewer previewer;
    private final Importings importings;
    private final PreviewWords words;
    private final MessageSource messages;

    ImportPageController(Previewer previewer, Importings importings, PreviewWords words, MessageSource messages) {
        this.previewer = previewer;
        this.importings = importings;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("channels", Channel.values());
        return PAGE;
    }

    /** By the address of the page itself, so that loading it again begins anew. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView preview(
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "false") boolean systemic,
            @RequestParam(required = false) @Nullable Channel channel,
            CurrentUser user,
            Locale locale,
            Model model)
            throws IOException {
        var author = Authors.of(user).bringing(channel);
        model.addAttribute("systemic", systemic);
        model.addAttribute("channels", Channel.values());
        model.addAttribute("channel", author.usualChannel());
        try {
            var preview = previewer.preview(file, columns, importings.of(systemic), author);
            model.addAttribute("shown", words.of(preview, locale));
            return new ModelAndView(PAGE, model.asMap());
        } catch (Unreadable unreadable) {
            model.addAttribute("unreadable", words.of(unreadable, locale));
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    /** The byte-order mark is what makes Excel read it as UTF-8. */
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        var heading = "\uFEFF" + messages.getMessage("intake.import.template.file", null, locale) + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ImportController.attachment("langnghe-import.csv"))
                .body(heading.getBytes(StandardCharsets.UTF_8));
    }
}
