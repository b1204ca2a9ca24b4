package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import vn.langnghe.intake.bulk.Importings;
import vn.langnghe.intake.bulk.RowSources;
import vn.langnghe.intake.domain.Channel;
import vn.langnghe.platform.security.CurrentUser;

/** Many items in one request. */
@Controller
@PreAuthorize("hasAnyRole('CLERK', 'ASSOCIATION', 'ADMIN')")
class ImportController {

    private static final String PATH = "/api/feedback/import";

    private final RowSources sources;
    private final Importings importings;
    private final ImportRun run;

    ImportController(RowSources sources, Importings importings, ImportRun run) {
        this.sources = sources;
        this.importings = importings;
        this.run = run;
    }

    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void file(
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(defaultValue = "false") boolean systemic,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var shape = ResultShape.of(as, accept);
        run.start(
                importings.of(systemic),
                sources.of(file, columns),
                Authors.of(user).bringing(channel),
                shape,
                locale,
                response);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean systemic,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            CurrentUser user,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        run.start(
                importings.of(systemic),
                sources.lines(body),
                Authors.of(user).bringing(channel),
                ResultShape.of(null, accept),
                locale,
                response);
    }

    static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
