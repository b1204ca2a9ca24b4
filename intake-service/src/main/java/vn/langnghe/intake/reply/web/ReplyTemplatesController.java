package vn.langnghe.intake.reply.web;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.intake.reply.Occasion;
import vn.langnghe.intake.reply.Style;
import vn.langnghe.intake.reply.wording.Template;
import vn.langnghe.intake.reply.wording.Templates;
import vn.langnghe.platform.security.CurrentUser;

@RestController
@RequestMapping(path = "/api/reply-templates", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('ADMIN')")
class ReplyTemplatesController {

    private final Templates templates;

    ReplyTemplatesController(Templates templates) {
        this.templates = templates;
    }

    record Shown(
            Occasion occasion,
            Style style,
            String language,
            @Nullable String subject,
            String body,
            List<String> blanks) {

        static Shown of(Template template) {
            return new Shown(
                    template.occasion(),
                    template.style(),
                    template.language(),
                    template.subject(),
                    template.body(),
                    List.copyOf(new TreeSet<>(template.occasion().blanks())));
        }
    }

    record Items(List<Shown> items) {}

    @GetMapping
    Items all() {
        return new Items(templates.all().stream().map(Shown::of).toList());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown put(@RequestBody TemplateForm form, CurrentUser user) {
        var template = form.template();
        templates.put(template, user.name());
        return Shown.of(template);
    }
}
