package vn.langnghe.tracking.answers;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.langnghe.tracking.unit.Units;

/** The newest answers for the department's own site: Atom (RFC 4287) and JSON Feed 1.1. */
@RestController
class AnswerFeeds {

    private static final String TITLE = "Câu trả lời đã công khai";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST_TITLE = 120;
    private static final CacheControl FIVE_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final AnswersController answers;
    private final Units units;
    private final String front;

    AnswerFeeds(AnswersController answers, Units units, @Value("${langnghe.public-url}") String front) {
        this.answers = answers;
        this.units = units;
        this.front = front;
    }

    record Feed(
            String version, String title, String language, String home_page_url, String feed_url, List<Item> items) {}

    record Item(String id, String url, String title, String content_text, Instant date_published, List<String> tags) {}

    @GetMapping(path = "/answers/feed.json", produces = "application/feed+json")
    ResponseEntity<Feed> json() {
        var items = real().stream()
                .map(each -> new Item(urn(each), url(each), title(each), each.answer(), each.publishedAt(), tags(each)))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(FIVE_MINUTES)
                .body(new Feed(
                        "https://jsonfeed.org/version/1.1",
                        TITLE,
                        "vi",
                        front + "/answers",
                        front + "/answers/feed.json",
                        items));
    }

    @GetMapping(path = "/answers/feed.atom", produces = "application/atom+xml;charset=UTF-8")
    ResponseEntity<String> atom() throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        var all = real();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", front + "/answers");
        element(xml, "title", TITLE);
        element(xml, "updated", updated(all).toString());
        link(xml, "self", front + "/answers/feed.atom");
        link(xml, "alternate", front + "/answers");
        for (var each : all) {
            entry(xml, each);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return ResponseEntity.ok().cacheControl(FIVE_MINUTES).body(text.toString());
    }

    private void entry(XMLStreamWriter xml, AnswerView answer) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element(xml, "id", urn(answer));
        element(xml, "title", title(answer));
        element(xml, "published", answer.publishedAt().toString());
        element(xml, "updated", answer.publishedAt().toString());
        link(xml, "alternate", url(answer));
        xml.writeStartElement(ATOM, "author");
        element(xml, "name", answer.unit() == null ? TITLE : units.name(answer.unit(), VIETNAMESE));
        xml.writeEndElement();
        element(xml, "summary", answer.question());
        element(xml, "content", answer.answer());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    /** What is played is no news. */
    private List<AnswerView> real() {
        return answers.newestReal();
    }

    private static Instant updated(List<AnswerView> all) {
        return all.stream().map(AnswerView::publishedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static List<String> tags(AnswerView answer) {
        return Stream.of(answer.kind(), answer.component(), answer.planItem())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static String title(AnswerView answer) {
        var line = answer.question().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private String url(AnswerView answer) {
        return front + "/answers/" + answer.id();
    }

    private static String urn(AnswerView answer) {
        return "urn:uuid:" + answer.id();
    }
}
