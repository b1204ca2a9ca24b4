package vn.langnghe.routing.matching;

import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.text.WordStream;

/** How a petition is laid out for matching. */
final class Fields {

    static final String TEXT = "text";
    static final Set<String> NAMES = Set.of(TEXT, "channel", "senderType", "association", "service");

    private Fields() {}

    static Document of(Reading reading) {
        var petition = reading.petition();
        var document = new Document();
        document.add(new TextField(TEXT, new WordStream(reading.words())));
        add(document, "channel", petition.channel());
        add(document, "senderType", petition.senderType());
        add(document, "association", petition.associationCode());
        add(document, "service", petition.serviceCode());
        return document;
    }

    private static void add(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(name, value, Field.Store.NO));
        }
    }
}
