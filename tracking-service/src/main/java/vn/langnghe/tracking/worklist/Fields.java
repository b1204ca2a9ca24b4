package vn.langnghe.tracking.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.langnghe.tracking.domain.Case;
import vn.langnghe.tracking.domain.Conflict;

/** The fields of a row in the index. */
final class Fields {

    static final String ID = "id";
    static final String NAMED = "named";
    static final String ROW = "row";
    static final String TEXT = "text";
    static final String UNIT = "unit";
    static final String SEEN_BY = "seenBy";
    static final String STATUS = "status";
    static final String KIND = "kind";
    static final String COMPONENT = "component";
    static final String CHANNEL = "channel";
    static final String HANDLER = "handler";
    static final String ADMITTED = "admitted";
    static final String RESTRICTED = "restricted";
    static final String ACCUSED = "accused";
    static final String FOR_LEADERS = "forLeaders";
    static final String SYNTHETIC = "synthetic";
    static final String RANK = "rank";
    static final String DUE = "due";
    static final String RUNS_OUT = "runsOut";
    static final String REGISTERED = "registered";
    static final String TIE = "tie";
    static final String WAKE = "wake";

    static final long NEVER = Long.MAX_VALUE;

    private Fields() {}

    static Document document(Case matter, Row row, byte[] rowJson, Optional<Instant> wakeAt) {
        var document = new Document();
        document.add(new StringField(ID, row.caseId(), Field.Store.NO));
        document.add(new StringField(NAMED, named(row.reference(), row.part()), Field.Store.NO));
        document.add(new BinaryDocValuesField(ROW, new BytesRef(rowJson)));
        document.add(new TextField(TEXT, text(matter), Field.Store.NO));
        keyword(document, UNIT, row.unit());
        keyword(document, SEEN_BY, row.unit());
        row.cooperating().forEach(unit -> keyword(document, SEEN_BY, unit));
        keyword(document, STATUS, row.status().name());
        keyword(document, KIND, row.kind());
        keyword(document, COMPONENT, row.component());
        keyword(document, CHANNEL, row.channel());
        matter.circle().admitted().forEach(user -> keyword(document, ADMITTED, user));
        keyword(document, HANDLER, row.handler());
        keyword(document, RESTRICTED, Boolean.toString(row.restricted()));
        conflict(document, matter.assignment().conflict());
        keyword(document, SYNTHETIC, Boolean.toString(matter.item().synthetic()));
        times(document, row, wakeAt);
        return document;
    }

    private static void conflict(Document document, @Nullable Conflict conflict) {
        if (conflict != null) {
            conflict.units().forEach(unit -> keyword(document, ACCUSED, unit));
            keyword(document, FOR_LEADERS, Boolean.toString(conflict.leaders()));
        }
    }

    /** How people call a case: by the number on the receipt, and which part of it. */
    static String named(String reference, int part) {
        return reference + "/" + part;
    }

    private static void times(Document document, Row row, Optional<Instant> wakeAt) {
        var due = row.dueAt() == null ? NEVER : row.dueAt().toEpochMilli();
        var running = row.status().open() && !row.paused();
        number(document, RANK, row.urgency().equals("URGENT") ? 0 : 1);
        number(document, DUE, due);
        number(document, RUNS_OUT, running ? due : NEVER);
        number(document, TIE, tie(row.caseId()));
        number(document, REGISTERED, row.registeredAt().toEpochMilli());
        wakeAt.ifPresent(wake -> number(document, WAKE, wake.toEpochMilli()));
    }

    /** Decides between rows that are otherwise equal, so that no page begins with a row of the one before. */
    private static long tie(String caseId) {
        return UUID.nameUUIDFromBytes(caseId.getBytes(UTF_8)).getMostSignificantBits();
    }

    private static String text(Case matter) {
        var item = matter.item();
        return String.join("\n", item.reference(), item.title(), item.content());
    }

    private static void keyword(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void number(Document document, String field, long value) {
        document.add(new LongField(field, value, Field.Store.NO));
    }
}
