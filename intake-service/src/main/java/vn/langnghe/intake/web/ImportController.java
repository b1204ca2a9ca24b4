package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.bulk.Importer;
import vn.langnghe.intake.bulk.Importing;
import vn.langnghe.intake.bulk.RowSources;
import vn.langnghe.intake.bulk.SystemicImporter;
import vn.langnghe.platform.security.CurrentUser;

/** Many items in one request. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'ASSOCIATION', 'ADMIN')")
class ImportController {

    private static final String PATH = "/api/feedback/import";

    private final RowSources sources;
    private final Importer importer;
    private final SystemicImporter systemicImporter;
    private final ImportRun run;
    private final MessageSource messages;

    ImportController(
            RowSources sources,
            Importer importer,
            SystemicImporter systemicImporter,
            ImportRun run,
            MessageSource messages) {
        this.sources = sources;
        this.importer = importer;
        this.systemicImporter = systemicImporter;
        this.run = run;
        this.messages = messages;
    }

    @GetMapping("/intake/import")
    String page() {
        return "intake/import";
    }

    /** The byte-order mark is what makes Excel read it as UTF-8. */
    @GetMapping("/intake/import/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        var heading = "\uFEFF" + messages.getMessage("intake.import.template.file", null, locale) + "\r\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("langnghe-import.csv"))
                .body(heading.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void file(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(defaultValue = "false") boolean systemic,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var shape = ResultShape.of(as, accept);
        run.start(importing(systemic), sources.of(file), Authors.of(user), shape, locale, response);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean systemic,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        run.start(
                importing(systemic),
                sources.lines(body),
                Authors.of(user),
                ResultShape.of(null, accept),
                locale,
                response);
    }

    /** Many items, or one that all the rows stand behind. */
    private Importing importing(boolean systemic) {
        return systemic ? systemicImporter : importer;
    }

    static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
