package vn.langnghe.intake.reply.web;

import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.intake.reply.sending.SettingsBook;
import vn.langnghe.platform.security.CurrentUser;

@RestController
@RequestMapping(path = "/api/reply-settings", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('ADMIN')")
class ReplySettingsController {

    private final SettingsBook book;

    ReplySettingsController(SettingsBook book) {
        this.book = book;
    }

    @GetMapping
    SettingsForm get() {
        return SettingsForm.of(book.current());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    SettingsForm put(@RequestBody SettingsForm form, CurrentUser user) {
        var settings = form.settings();
        book.put(settings, user.name());
        return SettingsForm.of(settings);
    }
}
