package vn.langnghe.platform.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.trace.Correlation;

/** Reads a record as one of the types a consumer asked for. */
class EventReader<T> {

    private final Map<String, ObjectReader> readers;

    EventReader(JsonMapper json, Map<String, Class<? extends T>> types) {
        readers = types.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> json.readerFor(type.getValue())));
    }

    Reading<T> read(RawRecord record) {
        var type = record.header(CloudEvent.TYPE);
        if (type == null) {
            return record.value() == null ? new Reading.Skipped<>() : missing(CloudEvent.TYPE);
        }
        var reader = readers.get(type);
        if (reader == null || record.value() == null) {
            return new Reading.Skipped<>();
        }
        var id = record.header(CloudEvent.ID);
        if (id == null) {
            return missing(CloudEvent.ID);
        }
        var time = time(record.header(CloudEvent.TIME));
        return time == null ? missing(CloudEvent.TIME) : body(record, reader, id, type, time);
    }

    private Reading<T> body(RawRecord record, ObjectReader reader, String id, String type, Instant time) {
        try {
            T event = reader.readValue(record.value());
            if (event == null) {
                return new Reading.Unreadable<>("empty-body");
            }
            var subject = record.header(CloudEvent.SUBJECT);
            return new Reading.Event<>(new Received<>(
                    id,
                    type,
                    subject == null ? record.keyText() : subject,
                    record.keyText(),
                    time,
                    record.header(Correlation.EVENT_HEADER),
                    record.partition(),
                    record.offset(),
                    event));
        } catch (JacksonException unreadable) {
            return new Reading.Unreadable<>("unreadable-body");
        }
    }

    private static <T> Reading<T> missing(String header) {
        return new Reading.Unreadable<>("missing-or-malformed-header " + header);
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
