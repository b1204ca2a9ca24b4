package vn.langnghe.intake.channel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer in the format its address ends in, whatever the caller says it accepts. */
@Component
class GeoReportBody {

    private static final MediaType XML = new MediaType("text", "xml", UTF_8);
    private static final MediaType JSON = new MediaType("application", "json", UTF_8);

    private final JsonMapper json;

    GeoReportBody(JsonMapper json) {
        this.json = json;
    }

    /** {@code root} is the outermost element, which JSON leaves away. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, HttpStatusCode status, String root, Object content) {
        var response = ResponseEntity.status(status);
        if (isJson(request)) {
            return response.contentType(JSON).body(json.writeValueAsBytes(content));
        }
        return response.contentType(XML).body(XmlTree.write(root, json.valueToTree(content)));
    }

    private static boolean isJson(HttpServletRequest request) {
        return request.getRequestURI().endsWith(".json");
    }
}
