package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.langnghe.intake.register.export.Format;
import vn.langnghe.intake.register.export.RegisterExport;
import vn.langnghe.platform.security.CurrentUser;

/** The register as a file to keep or to hand on. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'LEADER')")
class RegisterExportController {

    private static final Logger log = LoggerFactory.getLogger(RegisterExportController.class);

    private final RegisterExport export;
    private final MessageSource messages;

    RegisterExportController(RegisterExport export, MessageSource messages) {
        this.export = export;
        this.messages = messages;
    }

    @GetMapping("/register/export.{format:csv|xlsx}")
    void export(
            @PathVariable String format,
            @ModelAttribute RegisterFilter filter,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var query = filter.queryForFile();
        var as = Format.valueOf(format.toUpperCase(Locale.ROOT));
        response.setContentType(as.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"so-tiep-nhan." + format + "\"");
        int lines = export.write(query, as, key -> messages.getMessage(key, null, locale), response.getOutputStream());
        log.info("{} exported {} lines of the register", user.name(), lines);
    }
}
