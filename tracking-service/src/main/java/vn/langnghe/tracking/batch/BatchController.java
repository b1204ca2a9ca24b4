package vn.langnghe.tracking.batch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.security.CurrentUser;

/** Many acts in one request: a line each, and a line of answer for each. */
@RestController
class BatchController {

    private final Lines lines;
    private final Batch batch;
    private final JsonMapper json;

    BatchController(Lines lines, Batch batch, JsonMapper json) {
        this.lines = lines;
        this.batch = batch;
        this.json = json;
    }

    @PostMapping(
            path = "/api/cases/actions",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void act(HttpServletRequest request, HttpServletResponse response, CurrentUser user, Locale locale)
            throws IOException {
        var answers = batch.act(lines.in(request.getInputStream()), user, locale);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        var out = response.getOutputStream();
        for (var answer : answers) {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
        }
    }
}
