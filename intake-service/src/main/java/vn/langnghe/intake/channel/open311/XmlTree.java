package vn.langnghe.intake.channel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** The XML that GeoReport's JSON stands for: each element of a list in its own tag, nothing as an empty tag. */
final class XmlTree {

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    /** As the specification prints it, in double quotes. */
    private static final byte[] HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".getBytes(UTF_8);

    /** What an element of each list is called. */
    private static final Map<String, String> ONE_OF = Map.of(
            "services", "service",
            "service_requests", "request",
            "service_request_updates", "request_update",
            "errors", "error",
            "attributes", "attribute",
            "values", "value",
            "endpoints", "endpoint",
            "formats", "format");

    /** One such character makes a whole document unreadable. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlTree() {}

    static byte[] write(String root, JsonNode content) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEAD);
        try {
            var writer = XML.createXMLStreamWriter(bytes, UTF_8.name());
            element(writer, root, content);
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void element(XMLStreamWriter writer, String name, JsonNode content) throws XMLStreamException {
        if (content.isNull() || content.isEmpty() && content.isContainer()) {
            writer.writeEmptyElement(name);
            return;
        }
        writer.writeStartElement(name);
        if (content.isArray()) {
            for (var one : content) {
                element(writer, ONE_OF.getOrDefault(name, name), one);
            }
        } else if (content.isObject()) {
            for (var field : content.properties()) {
                element(writer, field.getKey(), field.getValue());
            }
        } else {
            writer.writeCharacters(ILLEGAL.matcher(content.asString()).replaceAll(""));
        }
        writer.writeEndElement();
    }
}
