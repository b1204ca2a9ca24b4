package vn.langnghe.tracking.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.platform.web.Refusal;

/** Takes a request apart into its lines, and a line into what it says. */
@Component
class Lines {

    static final int MOST = 1_000;
    static final int LARGEST = 4_000_000;

    private final JsonMapper json;

    Lines(JsonMapper json) {
        this.json = json;
    }

    List<String> in(InputStream request) throws IOException {
        var text = request.readNBytes(LARGEST + 1);
        if (text.length > LARGEST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        var lines =
                new String(text, UTF_8).lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty() || lines.size() > MOST) {
            throw new InvalidInput("lines", "range", 1, MOST);
        }
        return lines;
    }

    Line read(String text) {
        try {
            var line = json.readValue(text, Line.class);
            if (line != null) {
                return line;
            }
        } catch (DatabindException misfit) {
            throw new InvalidInput(field(misfit, ""), "type");
        } catch (JacksonException notJson) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "malformed");
        }
        throw new InvalidInput("line", "required");
    }

    <T> T body(JsonNode body, Class<T> as) {
        try {
            return json.treeToValue(body, as);
        } catch (DatabindException misfit) {
            throw new InvalidInput(field(misfit, "body."), "type");
        }
    }

    private static String field(DatabindException misfit, String in) {
        return misfit.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .map(String::valueOf)
                .collect(Collectors.joining(".", in, ""));
    }
}
